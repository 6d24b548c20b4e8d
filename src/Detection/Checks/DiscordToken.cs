using System.Text;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Discord bot tokens: three parts joined by dots, of which the first is the base64 of the bot's id, a decimal "snowflake" of
/// 17 to 20 digits, without padding.
/// <see href="https://discord.com/developers/docs/reference#authentication"/>,
/// <see href="https://discord.com/developers/docs/reference#snowflakes"/>.
/// </summary>
internal static class DiscordToken
{
    private const int FewestDigits = 17;
    private const int MostDigits = 20;

    /// <summary>Whether the first part is the base64 of a decimal id.</summary>
    public static Validity Check(ReadOnlySpan<byte> secret)
    {
        var dot = secret.IndexOf((byte)'.');
        if (dot < 0)
            return Validity.Invalid;
        var digits = 0;
        var bits = 0;
        var held = 0;
        foreach (var b in secret.Slice(0, dot))
        {
            var value = Base64Text.ValueOf(b);
            if (value < 0)
                return Validity.Invalid;
            held = (held << 6) | value;
            bits += 6;
            if (bits < 8)
                continue;
            bits -= 8;
            var digit = (held >> bits) & 0xFF;
            held &= (1 << bits) - 1;
            if (digit is < '0' or > '9' || ++digits > MostDigits)
                return Validity.Invalid;
        }

        return digits >= FewestDigits && held == 0 && bits < 6 ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>Makes the first part of a sample the base64 of an id, of an application as new or as old as the sample's start says.</summary>
    public static string Complete(string sample)
    {
        var dot = sample.IndexOf('.');
        var isNew = sample.StartsWith("MT", StringComparison.Ordinal) && sample[2] is 'A' or 'E' or 'I' or 'M' or 'Q' or 'U' or 'Y' or 'c' or 'g' or 'k';
        var id = new StringBuilder(isNew ? "1098" : "308");
        for (var i = 0; i < 15; i++)
            id.Append((char)('0' + (sample[i % dot] % 10)));
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(id.ToString())).TrimEnd('=') + sample.Substring(dot);
    }
}
