using System.Globalization;
using ApiXGuard.Policy;

namespace ApiXGuard.Scanner.Sources;

/// <summary>The size up to which a blob is scanned, as people write it.</summary>
internal static class SizeLimit
{
    /// <summary>What counts where nothing is said.</summary>
    public const long Default = ScanLimits.DefaultMaxBlobSize;

    /// <summary>Reads <c>500</c>, <c>64KB</c>, <c>50M</c>, <c>1.5 GB</c> in units of 1000, and <c>KiB</c>, <c>MiB</c>, <c>GiB</c> in units of 1024.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var value = text.AsSpan().Trim();
        var isBinary = value.EndsWith("iB", StringComparison.OrdinalIgnoreCase);
        var step = isBinary ? 1024L : 1000L;
        if (isBinary)
            value = value[..^2];
        else if (value.EndsWith("B", StringComparison.OrdinalIgnoreCase))
            value = value[..^1];
        var unit = value switch
        {
            [.., 'k' or 'K'] => step,
            [.., 'm' or 'M'] => step * step,
            [.., 'g' or 'G'] => step * step * step,
            _ => 1,
        };
        if (unit > 1)
            value = value[..^1];
        else if (isBinary)
            return false;
        if (!decimal.TryParse(value.TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number <= 0 || number > long.MaxValue / unit)
        {
            return false;
        }

        bytes = (long)(number * unit);
        return bytes > 0;
    }
}
