using ApiXGuard.Runtime;
using ApiXGuard.Samples;

if (PinnedServer.Find(SecretsFile.Read()) is not { } server)
{
    Console.Error.WriteLine(PinnedServer.Missing);
    return 2;
}

var builder = Host.CreateApplicationBuilder(args);

// Always request, never store: each signature asks for the keys anew, so keys that were replaced are used at once. A real worker asks the client
// of its vault here; samples/Recipes has some.
builder.Services.AddApiXKeyStore(_ => new DelegatingApiXKeyStore(cancellationToken =>
    new ConfigurationApiXKeyStore(SecretsFile.Read()).GetKeysAsync(cancellationToken)));
builder.Services.AddNotesApi(server);
builder.Services.AddSingleton(NotesWorkerOptions.Of("Arns", args, builder.Configuration));
builder.Services.AddHostedService<NotesWorker>();
await builder.Build().RunAsync();
return Environment.ExitCode;
