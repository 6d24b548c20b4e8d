using System.Net.Http.Json;

namespace ApiXGuard.Samples;

/// <summary>The samples' API, as a typed client. It knows nothing of keys: the handler under it signs what is sent.</summary>
internal sealed class NotesApi(HttpClient client)
{
    public async Task<IReadOnlyList<Note>> ListAsync(CancellationToken cancellationToken = default) =>
        await client.GetFromJsonAsync<List<Note>>("notes", cancellationToken) ?? [];

    public async Task<Note> AddAsync(string text, CancellationToken cancellationToken = default)
    {
        using var response = await client.PostAsJsonAsync("notes", new NewNote(text), cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Note>(cancellationToken) ?? throw new InvalidDataException("The server answered without a note.");
    }
}
