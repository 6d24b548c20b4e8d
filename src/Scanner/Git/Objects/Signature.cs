using System.Buffers.Text;
using System.Text;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>A person and a moment, as commits and tags name them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address without angle brackets.</param>
/// <param name="Date">When, with the offset of the person's clock.</param>
internal sealed record Signature(string Name, string Email, DateTimeOffset Date)
{
    private const long LatestSecond = 253402300799 - (14 * 3600);

    /// <summary>Reads <c>Name &lt;email&gt; seconds +hhmm</c>; what is not there stays empty.</summary>
    public static Signature Parse(ReadOnlySpan<byte> text)
    {
        var close = text.LastIndexOf((byte)'>');
        var open = close < 0 ? -1 : text[..close].LastIndexOf((byte)'<');
        var name = open < 0 ? default : text[..open].Trim((byte)' ');
        var email = open < 0 ? default : text[(open + 1)..close];
        var seconds = Math.Clamp(TimeOf(text), 0, LatestSecond);
        return new Signature(
            Encoding.UTF8.GetString(name),
            Encoding.UTF8.GetString(email),
            DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(OffsetOf(text)));
    }

    /// <summary>The moment alone, in seconds since 1970; 0 where there is none.</summary>
    public static long TimeOf(ReadOnlySpan<byte> text)
    {
        var rest = text[(text.LastIndexOf((byte)'>') + 1)..].TrimStart((byte)' ');
        return Utf8Parser.TryParse(rest, out long seconds, out _) ? seconds : 0;
    }

    private static TimeSpan OffsetOf(ReadOnlySpan<byte> text)
    {
        // "+0130": some old tools wrote nonsense here.
        var zone = text[(text.LastIndexOf((byte)' ') + 1)..];
        if (zone.Length != 5 || zone[0] is not ((byte)'+' or (byte)'-') || !Utf8Parser.TryParse(zone[1..], out int digits, out var used) || used != 4)
            return TimeSpan.Zero;
        var minutes = (digits / 100 * 60) + (digits % 100);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }
}
