using ApiXGuard.Samples;
using ApiXGuard.Samples.BrowserClient;
using Microsoft.Extensions.FileProviders;

var page = Path.Combine(AppContext.BaseDirectory, "wwwroot");
if (!File.Exists(Path.Combine(page, "index.html")))
{
    Console.Error.WriteLine("The page is not built: install Node.js 20.19 or later, then build again.");
    return 2;
}

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddUserSecrets<Program>();
if (PinnedServer.Find(builder.Configuration) is not { } server)
{
    Console.Error.WriteLine(PinnedServer.Missing);
    return 2;
}

// The keys stay in this process. The browser gets a page and two endpoints of its own origin, and never sees a key or a signature.
builder.Services.AddApiXKeyStore();
builder.Services.AddNotesApi(server);

var app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
var files = new PhysicalFileProvider(page);
app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
app.UseStaticFiles(new StaticFileOptions { FileProvider = files });

// Each endpoint is one call that the page may make: a proxy that forwarded any path would lend the keys to whoever reaches it.
var api = app.MapGroup("/notes").AddEndpointFilter<SameOriginFilter>();
api.MapGet("", (NotesApi notes, CancellationToken cancellationToken) => notes.ListAsync(cancellationToken));
api.MapPost("", async (NewNote note, NotesApi notes, CancellationToken cancellationToken) =>
    note.Text is { Length: > 0 and <= 200 } text
        ? Results.Ok(await notes.AddAsync(text, cancellationToken))
        : Results.BadRequest());

await app.RunAsync();
return 0;
