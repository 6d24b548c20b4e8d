using System.Security.Cryptography;
using ApiXGuard.Runtime;
using ApiXGuard.Samples;
using ApiXGuard.Samples.SignedServer;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["urls"] is null)
    builder.WebHost.UseUrls("https://localhost:7443");
using var certificate = LoopbackCertificate.Create(TimeProvider.System);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));

// Every endpoint takes signed requests only, unless it says otherwise.
builder.Services.AddApiXServer();

// Issued keys are kept as hashes, app keys encrypted. These two secrets are made anew at each start, as everything here is; a real server reads
// them from its vault, apart from the file.
using var folder = new TemporaryFolder(builder.Configuration["Samples:Folder"] ?? Path.GetTempPath());
using var pepper = new RandomKeyProvider();
using var encryptionKey = new RandomKeyProvider();
builder.Services.AddSqliteApiKeyRepository(Path.Combine(folder.Path, "keys.db"));
builder.Services.AddApiKeyIssuing(options =>
{
    options.Environments = [ApiKeyEnvironment.Test];
    options.Scopes = ["notes:read", "notes:write"];
    options.Peppers.Add(new VersionedKey("1", pepper));
    options.EncryptionKeys.Add(new VersionedKey("1", encryptionKey));
});
builder.Services.AddSingleton<NoteBoard>();

await using var app = builder.Build();
app.MapGet("/notes", (NoteBoard notes) => notes.All).RequireApiXScope("notes:read");
app.MapPost("/notes", (NewNote note, NoteBoard notes) => notes.Add(note.Text))
    .RequireApiXScope("notes:write")
    .RequireApiXJsonBody(body => body.GetProperty("text").GetString() is { Length: > 0 and <= 200 });
await app.StartAsync();

var request = new ApiKeyIssueRequest { Name = "The samples' clients", Owner = Environment.UserName, Scopes = ["notes:read", "notes:write"] };
var issued = await app.Services.GetRequiredService<ApiKeyIssuer>().IssueAsync(request);
var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
ClientSecrets.Write(issued.Reveal(), new Uri(address), certificate.GetCertHashString(HashAlgorithmName.SHA256));
Console.WriteLine($"Ready. The clients find the key {issued.Record.Id} in their user-secrets. Ctrl+C ends.");
await app.WaitForShutdownAsync();
