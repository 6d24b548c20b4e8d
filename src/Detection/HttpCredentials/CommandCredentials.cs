using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>Knows which options of which commands take a password, and reads it.</summary>
internal static class CommandCredentials
{
    /// <summary>The commands, lower case.</summary>
    public static IReadOnlyList<string> Commands { get; } =
    [
        "curl", "sshpass", "mysql", "login", "sqlcmd", PlainText, "net use", "redis-cli", "signtool", "nuget push",
    ];

    private const string PlainText = "convertto-securestring";

    /// <summary>Finds the password among a command's arguments.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the command's name begins.</param>
    /// <param name="length">The length of the command's name.</param>
    /// <param name="secret">Where the password stands.</param>
    /// <param name="isPair">Whether the option takes user and password together; the secret is then what follows the colon.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, int start, int length, out CommandArgument secret, out bool isPair)
    {
        secret = default;
        isPair = false;
        var name = text.Slice(start, length);
        var first = Ascii.Lower(name[0]);
        var at = start + length;
        if (Ascii.AreEqual(name, "net use"u8))
            return NetCommand.TryFind(text, at, out secret);
        // mysqldump, mysqladmin, sqlcmd.exe…
        while (at < text.Length && at - start < 32 && (Ascii.IsLetter(text[at]) || text[at] is (byte)'.' or (byte)'-'))
            at++;
        if (at > start + length && first != (byte)'m' && !Ascii.AreEqual(text.Slice(start + length, at - start - length), ".exe"u8))
            return false;
        // In an argument array the name is a string of its own.
        if (at < text.Length && text[at] is (byte)'"' or (byte)'\'' && start > 0 && text[start - 1] == text[at])
            at++;
        if (at >= text.Length || !(Ascii.IsBlank(text[at]) || text[at] is (byte)',' or (byte)'('))
            return false;
        if (IsPlainText(length))
            return TryFindPlainText(text, text[at] == (byte)'(' ? at + 1 : at, out secret);
        var line = new CommandLine(text, at);
        while (line.TryRead(out var argument))
        {
            var option = argument.In(text);
            if (Ascii.AreEqual(option, name))
                return false;
            if (option.Length < 2 || option[0] is not ((byte)'-' or (byte)'/'))
                continue;
            if (!CommandOptions.TakesSecret(name, option, out var attached, out isPair))
                continue;
            if (attached > 0)
                secret = Unquote(text, argument.Start + attached, argument.Length - attached);
            else if (!line.TryRead(out secret) || (!secret.IsQuoted && secret.In(text)[0] == (byte)'-'))
                return false;
            return !isPair || TryTakePassword(text, ref secret);
        }

        return false;
    }

    /// <summary>Whether a command of this length is <c>ConvertTo-SecureString</c>.</summary>
    public static bool IsPlainText(int length) => length == PlainText.Length;

    // ConvertTo-SecureString "…" -AsPlainText -Force
    private static bool TryFindPlainText(ReadOnlySpan<byte> text, int at, out CommandArgument secret)
    {
        secret = default;
        var isPlain = false;
        var line = new CommandLine(text, at);
        while (line.TryRead(out var argument))
        {
            var value = argument.In(text);
            if (Ascii.AreEqual(value, "-asplaintext"u8))
                isPlain = true;
            else if (argument.IsQuoted && secret.Length == 0)
                secret = argument;
        }

        return isPlain && secret.Length > 0;
    }

    private static CommandArgument Unquote(ReadOnlySpan<byte> text, int start, int length)
    {
        var end = start + length;
        while (start < end && (Ascii.IsQuote(text[start]) || text[start] == (byte)'\\'))
            start++;
        while (end > start && (Ascii.IsQuote(text[end - 1]) || text[end - 1] == (byte)'\\'))
            end--;
        return new CommandArgument(start, end - start, end - start < length);
    }

    private static bool TryTakePassword(ReadOnlySpan<byte> text, ref CommandArgument pair)
    {
        var value = pair.In(text);
        var colon = value.IndexOf((byte)':');
        // The shells' own quotes inside: user:"pass word"
        if (colon < 0 || colon + 1 >= value.Length)
            return false;
        pair = Unquote(text, pair.Start + colon + 1, pair.Length - colon - 1) with { IsQuoted = pair.IsQuoted };
        return pair.Length > 0;
    }
}
