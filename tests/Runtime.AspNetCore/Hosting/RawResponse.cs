using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

/// <summary>An HTTP/1.1 answer as it came over the socket.</summary>
internal sealed record RawResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The error id; "ok" for status 200; "non-json" where the answer is not the protocol's.</summary>
    public string Id
    {
        get
        {
            if (Status == 200)
                return "ok";
            try
            {
                using var document = JsonDocument.Parse(Body);
                return document.RootElement.GetProperty("error").GetProperty("id").GetString()!;
            }
            catch (JsonException)
            {
                return "non-json";
            }
        }
    }

    public static RawResponse Parse(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return new RawResponse(0, new Dictionary<string, string>(), text);
        var lines = text[..end].Split("\r\n");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = text[(end + 4)..];
        if (headers.GetValueOrDefault("Transfer-Encoding") == "chunked")
            body = Join(body);
        return new RawResponse(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, body);
    }

    // Chunks of ASCII: a length in bytes is one in characters.
    private static string Join(string chunks)
    {
        var body = new StringBuilder();
        while (chunks.IndexOf("\r\n", StringComparison.Ordinal) is > 0 and var line)
        {
            var length = int.Parse(chunks[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
                break;
            body.Append(chunks, line + 2, length);
            chunks = chunks[(line + 2 + length + 2)..];
        }

        return body.ToString();
    }
}
