using ApiXGuard.Samples;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder();
builder.Configuration.AddUserSecrets<Program>();
if (PinnedServer.Find(builder.Configuration) is not { } server)
{
    Console.Error.WriteLine(PinnedServer.Missing);
    return 2;
}

// The keys stand in the section ApiX of the configuration: here in the user-secrets, on a server in the environment, a file or a vault.
builder.Services.AddApiXKeyStore();
builder.Services.AddNotesApi(server);

using var host = builder.Build();
await using var scope = host.Services.CreateAsyncScope();
var notes = scope.ServiceProvider.GetRequiredService<NotesApi>();

var added = await notes.AddAsync(args is [{ } text, ..] ? text : "Milk, eggs, crème fraîche");
Console.WriteLine($"added note {added.Id}");
foreach (var note in await notes.ListAsync())
    Console.WriteLine($"{note.Id}: {note.Text}");
return 0;
