using System.Globalization;

namespace ApiXGuard.Scanner.Sources;

/// <summary>The size up to which a blob is scanned, as people write it.</summary>
internal static class SizeLimit
{
    /// <summary>50 MB.</summary>
    public const long Default = 50L * 1024 * 1024;

    /// <summary>Reads <c>500</c>, <c>64K</c>, <c>50MB</c>, <c>1.5 GB</c>: units of 1024.</summary>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var value = text.AsSpan().Trim();
        if (value.EndsWith("iB", StringComparison.OrdinalIgnoreCase))
            value = value[..^2];
        else if (value.EndsWith("B", StringComparison.OrdinalIgnoreCase))
            value = value[..^1];
        long unit = value switch
        {
            [.., 'k' or 'K'] => 1L << 10,
            [.., 'm' or 'M'] => 1L << 20,
            [.., 'g' or 'G'] => 1L << 30,
            _ => 1,
        };
        if (unit > 1)
            value = value[..^1];
        if (!decimal.TryParse(value.TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number <= 0 || number > long.MaxValue / unit)
        {
            return false;
        }

        bytes = (long)(number * unit);
        return bytes > 0;
    }

    /// <summary>Says what met the limit.</summary>
    public static string Describe(long size, long limit) => $"{Format(size)}, limit {Format(limit)}";

    private static string Format(long bytes) => bytes switch
    {
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MB"),
        >= 1L << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 10):0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
