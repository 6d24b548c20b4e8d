using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ApiXGuard.Cases;

/// <summary>
/// Puts made-up secrets into a text: <c>$NAME$</c>, another one of the kind with <c>$NAME.2$</c>, and in another writing or a part of it
/// with <c>$NAME:head$</c>. Never adds a line.
/// </summary>
internal static partial class Substitution
{
    public static string Apply(string text) => Reference().Replace(text, match =>
    {
        var number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : 1;
        var value = MadeUp.Value(match.Groups["name"].Value, number)
            ?? throw new InvalidDataException($"There is no made-up secret for {match.Value}: see tests/Cases/MadeUp.cs.");
        return match.Groups["form"].Success ? In(match.Groups["form"].Value, value) : value;
    });

    private static string In(string form, string value) => form switch
    {
        "head" => value[..(value.Length / 2)],
        "tail" => value[(value.Length / 2)..],
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
        "hex" => Convert.ToHexString(Encoding.UTF8.GetBytes(value)),
        "bytes" => string.Join(", ", Encoding.UTF8.GetBytes(value).Select(b => $"0x{b:x2}")),
        "decoded-bytes" => string.Join(", ", Convert.FromBase64String(value).Select(b => $"0x{b:x2}")),
        "chars" => string.Join(", ", value.Select(c => $"'{c}'")),
        "escaped" => string.Concat(value.Select(c => $"\\u{(int)c:x4}")),
        "percent" => string.Concat(Encoding.UTF8.GetBytes(value).Select(b => $"%{b:X2}")),
        "url" => Uri.EscapeDataString(value),
        _ when form.StartsWith("line", StringComparison.Ordinal) =>
            value.Split("\\n")[int.Parse(form.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture) - 1],
        _ => throw new InvalidDataException($"There is no form '{form}' of a made-up secret: see tests/Cases/Substitution.cs."),
    };

    [GeneratedRegex(@"\$(?<name>[a-z][a-z0-9-]*[a-z0-9])(\.(?<number>[0-9]+))?(:(?<form>[a-z][a-z0-9-]*))?\$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
