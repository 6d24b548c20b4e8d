using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>
/// The file in which <c>dotnet user-secrets</c> keeps the values of one id. An entry is added as that tool writes it, flat and with
/// <c>:</c> in its name; what else stands in the file stays as it is, comments included.
/// </summary>
internal static class UserSecretsFile
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Where the file of an id lies: where Microsoft.Extensions.Configuration.UserSecrets looks.</summary>
    /// <exception cref="CommandFailedException">The id is no name for a folder, or there is no home.</exception>
    public static string PathOf(string id)
    {
        // The id comes from a project file: it must not lead anywhere else.
        if (id is "." or ".." || id.Trim().Length == 0 || id.AsSpan().IndexOfAny("/\\:*?\"<>|$()") >= 0 || id.Any(char.IsControl))
            throw new CommandFailedException($"the UserSecretsId '{id}' is no name that user-secrets can use; write one into the project file, a GUID for example");
        var roaming = Environment.GetEnvironmentVariable("APPDATA");
        var home = First(
            roaming,
            Environment.GetEnvironmentVariable("HOME"),
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData),
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Environment.GetEnvironmentVariable("DOTNET_USER_SECRETS_FALLBACK_DIR"))
            ?? throw new CommandFailedException("there is no home folder for user-secrets: set HOME, or DOTNET_USER_SECRETS_FALLBACK_DIR");
        return Path.GetFullPath(string.IsNullOrEmpty(roaming)
            ? Path.Combine(home, ".microsoft", "usersecrets", id, "secrets.json")
            : Path.Combine(home, "Microsoft", "UserSecrets", id, "secrets.json"));
    }

    /// <summary>The file's entries, flat. Holds secrets.</summary>
    /// <param name="content">The file's bytes; empty for a file that is not there.</param>
    /// <exception cref="FormatException">It is not an object of settings. Nothing of it is quoted.</exception>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> content)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        content = WithoutMark(content);
        if (IsBlank(content))
            return entries;
        var path = new List<(string Prefix, int Index)>();
        var name = "";
        try
        {
            var reader = new Utf8JsonReader(content, Lenient);
            while (reader.Read())
            {
                if (path.Count == 0 && reader.TokenType != JsonTokenType.StartObject)
                    throw new FormatException("is not a JSON object");
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = Join(path[^1].Prefix, reader.GetString()!);
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        path.Add((NameHere(), reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.RemoveAt(path.Count - 1);
                        if (path.Count == 0)
                            return entries;
                        break;
                    default:
                        entries[NameHere()] = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                        break;
                }
            }

            throw new FormatException("ends too early");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader's own message may quote what it met.
            throw new FormatException(e is JsonException { LineNumber: { } line } ? $"is not JSON, in line {line + 1}" : "is not JSON");
        }

        string NameHere()
        {
            if (path.Count == 0 || path[^1].Index < 0)
                return path.Count == 0 ? "" : name;
            var (prefix, index) = path[^1];
            path[^1] = (prefix, index + 1);
            return Join(prefix, index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The file with one more entry.</summary>
    /// <param name="content">The file's bytes, as <see cref="Read"/> takes them; the entry must not be there.</param>
    /// <param name="key">The entry's name.</param>
    /// <param name="value">Its value.</param>
    public static byte[] Add(ReadOnlySpan<byte> content, string key, string value)
    {
        var entry = Entry(key, value);
        if (IsBlank(WithoutMark(content)))
            return [.. "{\n"u8, .. entry, .. "\n}\n"u8];
        var mark = content.Length - WithoutMark(content).Length;
        var (end, needsComma, hasEntries) = EndOf(content[mark..]);
        var newLine = content.IndexOf("\r\n"u8) >= 0 ? "\r\n"u8 : "\n"u8;
        // The end of the last thing in the object: a comment after it stays behind it.
        var (last, brace) = (mark + end.Last, mark + end.Brace);
        ReadOnlySpan<byte> comma = needsComma ? ","u8 : default;
        var between = content[last..brace];
        var trailing = between.TrimEnd(" \t\r\n"u8);
        return hasEntries
            ? [.. content[..last], .. comma, .. trailing, .. newLine, .. entry, .. newLine, .. content[brace..]]
            : [.. content[..brace].TrimEnd(" \t\r\n"u8), .. newLine, .. entry, .. newLine, .. content[brace..]];
    }

    private static byte[] Entry(string key, string value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("  \""u8);
        buffer.Write(JsonEncodedText.Encode(key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        buffer.Write("\": \""u8);
        buffer.Write(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        buffer.Write("\""u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Where the outer object ends, and what its last entry left to do.</summary>
    private static ((int Last, int Brace) End, bool NeedsComma, bool HasEntries) EndOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, Lenient);
        var last = 0;
        var hasEntries = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
                return ((last, (int)reader.TokenStartIndex), hasEntries && !HasTrailingComma(content[last..(int)reader.TokenStartIndex]), hasEntries);
            hasEntries |= reader.CurrentDepth > 0;
            last = (int)reader.BytesConsumed;
        }

        throw new FormatException("ends too early");
    }

    private static bool HasTrailingComma(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == ',')
                return true;
            if (rest[i] != '/')
                continue;
            var end = rest[i..].StartsWith("/*"u8) ? rest[i..].IndexOf("*/"u8) + 1 : rest[i..].IndexOf((byte)'\n');
            if (end <= 0)
                return false;
            i += end;
        }

        return false;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;

    private static bool IsBlank(ReadOnlySpan<byte> content) => content.Trim(" \t\r\n"u8).IsEmpty;

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : prefix + ":" + name;

    private static string? First(params ReadOnlySpan<string?> paths)
    {
        foreach (var path in paths)
        {
            if (!string.IsNullOrEmpty(path))
                return path;
        }

        return null;
    }
}
