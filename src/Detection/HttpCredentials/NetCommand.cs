using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>Windows' <c>net use</c> and <c>net user</c>, which take the password by its place.</summary>
internal static class NetCommand
{
    /// <summary>Finds the password among the arguments.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, int at, out CommandArgument secret)
    {
        secret = default;
        var isUser = at < text.Length && Ascii.Lower(text[at]) == (byte)'r';
        at += isUser ? 1 : 0;
        if (at >= text.Length || !Ascii.IsBlank(text[at]))
            return false;
        var places = 0;
        var hasOption = false;
        var line = new CommandLine(text, at);
        while (line.TryRead(out var argument))
        {
            var value = argument.In(text);
            if (value.IsEmpty)
                continue;
            if (value[0] == (byte)'/')
            {
                hasOption |= isUser || Ascii.StandsAt(value, 0, "/user:"u8) || Ascii.StandsAt(value, 0, "/u:"u8);
                continue;
            }

            // A drive or a share names what is connected, * asks for the password.
            if (value[0] is (byte)'\\' or (byte)'*' || value[value.Length - 1] == (byte)':')
                continue;
            if (++places == (isUser ? 2 : 1))
                secret = argument;
        }

        // Prose speaks of net users too, without options.
        return hasOption && secret.Length > 0 && places <= 2;
    }
}
