using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.State;

/// <summary>Keeps a state in a file: a line with the format and a checksum, then JSON. Written whole or not at all.</summary>
internal static class StateFile
{
    private const string Magic = "apixguard-state 1 ";
    private const long LargestFile = 1L << 30;

    /// <summary>Reads a state.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The key that a state must have to be of use.</param>
    /// <param name="catalogue">The rules of the findings.</param>
    /// <returns>The state; <see langword="null"/> where there is none yet or it belongs to another key.</returns>
    /// <exception cref="CommandFailedException">The file cannot be read or is damaged.</exception>
    public static HistoryState? Read(string path, string key, RuleCatalogue catalogue)
    {
        byte[] bytes;
        try
        {
            if (!File.Exists(path))
                return null;
            if (new FileInfo(path).Length > LargestFile)
                throw Damaged(path, "it is too large");
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"--state: '{path}' cannot be read: {e.Message}", e);
        }

        var end = bytes.AsSpan().IndexOf((byte)'\n');
        if (end < 0 || !bytes.AsSpan(0, end).StartsWith(Encoding.ASCII.GetBytes(Magic)))
            throw Damaged(path, "it does not begin as a state does");
        var body = bytes.AsMemory(end + 1);
        if (!Encoding.ASCII.GetString(bytes.AsSpan(Magic.Length, end - Magic.Length)).Equals(Checksum(body.Span), StringComparison.Ordinal))
            throw Damaged(path, "its checksum does not fit");
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return root.GetProperty("key").GetString() == key ? Read(root, key, catalogue) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(path, "its content is not that of a state");
        }
    }

    /// <summary>Writes a state.</summary>
    /// <exception cref="CommandFailedException">The file cannot be written; the old one is untouched.</exception>
    public static void Write(string path, HistoryState state)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
            Write(json, state);
        var content = body.ToArray();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        // In the same folder, so that the last step is a rename and nobody ever reads half a state.
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.apixguard.tmp");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(Encoding.ASCII.GetBytes(Magic + Checksum(content) + "\n"));
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(unfinished);
            }
            catch (Exception second) when (second is IOException or UnauthorizedAccessException)
            {
                // The first problem is the one to tell.
            }

            throw new CommandFailedException($"--state: '{path}' cannot be written: {e.Message}", e);
        }
    }

    private static void Write(Utf8JsonWriter json, HistoryState state)
    {
        json.WriteStartObject();
        json.WriteString("key", state.Key);
        WriteIds(json, "tips", state.Tips);
        WriteIds(json, "suspects", state.Suspects);
        WriteIds(json, "others", state.Others);
        JsonReport.WriteArray(json, "findings", state.Findings, JsonReport.WriteFinding);
        JsonReport.WriteArray(json, "skipped", state.Skipped, JsonReport.WriteSkipped);
        if (state.Sifted is { } sifted)
            SiftedText.Write(json, sifted);
        json.WriteEndObject();
    }

    private static HistoryState Read(JsonElement root, string key, RuleCatalogue catalogue) => new()
    {
        Key = key,
        Tips = ReadIds(root.GetProperty("tips")),
        Suspects = ReadIds(root.GetProperty("suspects")),
        Others = ReadIds(root.GetProperty("others")),
        Findings = [.. root.GetProperty("findings").EnumerateArray().Select(finding => ReportReader.ReadFinding(new JsonMember(finding, ""), catalogue))],
        Skipped = [.. root.GetProperty("skipped").EnumerateArray().Select(item => ReportReader.ReadSkipped(new JsonMember(item, "")))],
        Sifted = root.TryGetProperty(SiftedText.Name, out var sifted) ? SiftedText.Read(sifted) : null,
    };

    private static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<ObjectId> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id.ToString());
        json.WriteEndArray();
    }

    private static List<ObjectId> ReadIds(JsonElement array)
    {
        var ids = new List<ObjectId>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
            ids.Add(ObjectId.TryParse(item.GetString(), out var id) ? id : throw new FormatException("not an id"));
        return ids;
    }

    private static string Checksum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static CommandFailedException Damaged(string path, string why) =>
        new($"--state: '{path}' is damaged ({why}); delete it, and everything is scanned anew");
}
