using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Values;

/// <summary>Passwords that everybody knows: defaults of images and installers, and words of documentation.</summary>
internal static class WeakPasswords
{
    // Lower case, between spaces.
    private static ReadOnlySpan<byte> Defaults =>
        " admin root postgres postgresql mysql mariadb sa guest redis rabbitmq mongo mongodb oracle test testing tests dev demo local docker default minio minioadmin example "u8;

    private static ReadOnlySpan<byte> Documented =>
        " user username usr pass passw passwd passwort password password1 passphrase mypass mypassword mypwd yourpassword your_password yourpass pwd pw psw secret mysecret "u8;

    private static ReadOnlySpan<byte> Samples =>
        " foo bar baz foobar xxx xxxx xxxxx token key apikey login value string null none empty changeme change_me p p1 abc abc123 123 1234 12345 123456 1234567 12345678 123456789 1234567890 qwerty hunter2 letmein "u8;

    private static ReadOnlySpan<byte> DevelopmentServers =>
        " yourstrong(!)password yourstrong!passw0rd your_password123 your_strong_password yourstrongpassword p@ssw0rd p@ssword pass@word pass@word1 passw0rd passw0rd! password! password123 password123! password1! strong_password strongpassword mystrongpassword "u8;

    /// <summary>Whether a password is one of documentation rather than of a system: <c>password</c>, <c>secret</c>, <c>xxx</c>.</summary>
    public static bool IsDocumented(ReadOnlySpan<byte> value) => Holds(Documented, value) || Holds(Samples, value);

    /// <summary>Whether a password is a well-known default or one of documentation.</summary>
    public static bool IsWeak(ReadOnlySpan<byte> value) =>
        IsDocumented(value) || Holds(Defaults, value) || Holds(DevelopmentServers, value);

    private static bool Holds(ReadOnlySpan<byte> words, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return true;
        if (value.Length > 32 || value.IndexOf((byte)' ') >= 0)
            return false;
        Span<byte> word = stackalloc byte[value.Length + 2];
        word[0] = word[value.Length + 1] = (byte)' ';
        for (var i = 0; i < value.Length; i++)
            word[i + 1] = Ascii.Lower(value[i]);
        return words.IndexOf(word) >= 0;
    }
}
