using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>The options of commands that take a password.</summary>
internal static class CommandOptions
{
    /// <summary>Whether an option of a command takes a password, and where in it the password begins.</summary>
    /// <param name="command">The command, in any letter case.</param>
    /// <param name="option">The option.</param>
    /// <param name="attached">Where in the option the password begins; 0 where it is the next argument.</param>
    /// <param name="isPair">Whether the option takes user and password together.</param>
    public static bool TakesSecret(ReadOnlySpan<byte> command, ReadOnlySpan<byte> option, out int attached, out bool isPair)
    {
        attached = 0;
        isPair = false;
        switch (Ascii.Lower(command[0]))
        {
            case (byte)'c':
                isPair = true;
                return IsShort(option, (byte)'u', ref attached) || IsShort(option, (byte)'U', ref attached)
                    || IsLong(option, "--user"u8, ref attached) || IsLong(option, "--proxy-user"u8, ref attached);
            case (byte)'s' when Ascii.AreEqual(command, "signtool"u8):
                return Ascii.AreEqual(option, "/p"u8) || Ascii.AreEqual(option, "-p"u8);
            case (byte)'s':
                return IsShort(option, (byte)'p', ref attached) || IsShort(option, (byte)'P', ref attached);
            case (byte)'m':
                // A blank after mysql's -p means: ask for it.
                return (IsShort(option, (byte)'p', ref attached) && attached > 0) || (IsLong(option, "--password"u8, ref attached) && attached > 0);
            case (byte)'l':
                return IsWhole(option, "-p"u8) || IsWhole(option, "-w"u8) || IsLong(option, "--password"u8, ref attached) || IsLong(option, "--client-secret"u8, ref attached);
            case (byte)'r':
                return IsWhole(option, "-a"u8) || IsWhole(option, "--pass"u8);
            case (byte)'n':
                return IsWhole(option, "-k"u8) || Ascii.AreEqual(option, "-apikey"u8) || IsLong(option, "--api-key"u8, ref attached);
            default:
                return false;
        }
    }

    private static bool IsShort(ReadOnlySpan<byte> option, byte letter, ref int attached)
    {
        if (option[0] != (byte)'-' || option[1] != letter)
            return false;
        attached = option.Length == 2 ? 0 : option[2] == (byte)'=' ? 3 : 2;
        return true;
    }

    private static bool IsWhole(ReadOnlySpan<byte> option, ReadOnlySpan<byte> name) => option.SequenceEqual(name);

    private static bool IsLong(ReadOnlySpan<byte> option, ReadOnlySpan<byte> name, ref int attached)
    {
        if (!option.StartsWith(name) || (option.Length > name.Length && option[name.Length] != (byte)'='))
            return false;
        attached = option.Length > name.Length ? name.Length + 1 : 0;
        return true;
    }
}
