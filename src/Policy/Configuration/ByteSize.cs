using System.Globalization;

namespace ApiXGuard.Policy;

/// <summary>Sizes as people write them: <c>50MB</c>, <c>200 kB</c>, <c>1000</c>. A thousand is 1000.</summary>
public static class ByteSize
{
    /// <summary>What <see cref="TryParse"/> takes, for errors.</summary>
    public const string Expected = "expected a size such as \"50MB\", \"200kB\" or a number of bytes";

    private static readonly (string Unit, long Bytes)[] Units = [("kb", 1_000), ("mb", 1_000_000), ("gb", 1_000_000_000), ("b", 1)];

    /// <summary>Reads a size of at least one byte.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var number = text.Trim().ToLowerInvariant();
        long factor = 1;
        foreach (var (unit, size) in Units)
        {
            if (!number.EndsWith(unit, StringComparison.Ordinal))
                continue;
            number = number.Substring(0, number.Length - unit.Length).TrimEnd();
            factor = size;
            break;
        }

        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1 || count > long.MaxValue / factor)
            return false;
        bytes = count * factor;
        return true;
    }
}
