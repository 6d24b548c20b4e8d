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

        return new RawResponse(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), headers, text[(end + 4)..]);
    }
}
