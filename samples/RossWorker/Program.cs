using ApiXGuard.Runtime;
using ApiXGuard.Samples;

if (PinnedServer.Find(SecretsFile.Read()) is not { } server)
{
    Console.Error.WriteLine(PinnedServer.Missing);
    return 2;
}

// Made for this process and written nowhere.
using var memoryKey = new RandomKeyProvider();
IApiXKeyStore store;
try
{
    // Request once: the keys are read here and nowhere else; a real worker reads a vault. Store securely: from here on they lie in memory encrypted.
    store = await ApiXEncryptedKeyStore.ReadOnceAsync(
        new ConfigurationApiXKeyStore(SecretsFile.Read()), new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), memoryKey);
}
catch (ApiXKeyStoreException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddApiXKeyStore(_ => store);
builder.Services.AddNotesApi(server);
builder.Services.AddSingleton(NotesWorkerOptions.Of("Ross", args, builder.Configuration));
builder.Services.AddHostedService<NotesWorker>();
await builder.Build().RunAsync();
return Environment.ExitCode;
