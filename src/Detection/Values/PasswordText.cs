using ApiXGuard.Detection.Randomness;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells what people choose as passwords from the words, names, labels and messages that programs hold beside them.</summary>
internal static class PasswordText
{
    private const int Shortest = 4;
    private const int Longest = 128;

    // Words so often used as a password that they are one wherever a password may stand.
    private static readonly WordList Notorious = new(
    [
        "letmein", "hunter2", "trustno1", "iloveyou", "toor", "passw0rd", "p@ssw0rd", "p@ssword", "pa$$w0rd", "pa$$word", "pa55word", "pa55w0rd", "passwort1", "qwerty1", "qwerty12", "qwerty123",
        "azerty123", "admin1", "admin12", "admin123", "admin1234", "administrator1", "root123", "root1234", "welcome1", "welcome123", "secret1", "secret12", "secret123", "secret1234", "s3cret", "s3cr3t", "sekret", "sesame", "opensesame",
        "password1", "password12", "password123", "password1234", "monkey1", "dragon1", "superman", "batman", "starwars", "football1", "baseball1", "abc123", "123qwe", "1q2w3e", "1q2w3e4r", "1qaz2wsx", "zaq12wsx", "q1w2e3r4",
        "guest123", "user123", "user1234", "master123", "pass1", "pass12", "pass123", "pass1234", "supersecret", "topsecret", "supersecure", "swordfish", "hunter", "princess1", "sunshine1", "shadow1", "michael1", "letmein1", "raspberry", "alpine", "calvin", "vagrant", "manager1", "oracle1", "postgres1", "mysql123", "sa123", "sa12345", "correcthorsebatterystaple",
    ]);

    // Numbers that stand behind the name of an algorithm or a standard.
    private static readonly WordList Sizes = new(
    [
        "128", "192", "224", "256", "384", "512", "1024", "2048", "4096", "100", "200", "404", "500", "8601", "8859", "3339", "7519", "6750", "4648", "5322"
    ]);

    // Names with digits in them that everybody who programs writes.
    private static readonly WordList Technical = new(
    [
        "utf8", "utf-8", "utf16", "utf-16", "utf32", "base16", "base32", "base58", "base62", "base64", "sha1", "sha2", "sha3", "sha512", "md5", "x509", "x86", "win32", "win64",
        "oauth2", "http1", "http2", "http3", "ipv4", "ipv6", "i18n", "l10n", "k8s", "a11y", "ec2", "log4", "slf4j", "h264", "h265", "neo4j", "w3c", "o365", "m365", "aes128", "aes192",
        "aes256", "rs256", "hs256", "es256", "ed25519", "curve255", "secp256", "prime256", "int16", "int32", "int64", "uint8", "float32", "float64", "arm64", "amd64", "latin1",
        "python2", "python3", "java1", "java8", "node1", "node2", "dotnet", "netcore", "netstandard", "sqlite3", "boto3", "auth0", "route53", "office365", "bcrypt", "argon2", "pbkdf2",
    ]);

    /// <summary>
    /// Whether a value is a believable password: not a word, a name, a label, a sentence, a format or a key of a resource.
    /// Placeholders and references are told elsewhere first.
    /// </summary>
    public static bool IsPlausible(ReadOnlySpan<byte> value)
    {
        if (value.Length is < Shortest or > Longest)
            return false;
        if (Notorious.Has(value))
            return true;
        var alphabet = Alphabet.Of(value);
        if (alphabet.HasBlank || PublicForms.IsForm(value) || IsCode(value))
            return false;
        // Before the look at the ends: a random value may end in = or begin with /.
        if (RandomText.IsRandom(value))
            return true;
        if (IsFragment(value))
            return false;
        if (alphabet.IsDecimal)
            return IsPin(value);
        if (alphabet.HasNonAscii && !alphabet.HasDigit && !alphabet.HasMark)
            return false;
        if (HasPasswordMark(value, alphabet))
            return true;
        var substitutes = Substitutes(value, out var letters);
        if (substitutes >= 2)
            return true;
        // One digit between whole words is a name still: part2of, step3name.
        return !Technical.IsIn(value) && (IsUntidy(value, alphabet) || (substitutes == 1 && Words.Covered(value) * 10 < letters * 6) || IsNumbered(value, alphabet));
    }

    // Winter2024, Acme1234, anna87: a word with a year or a number that names do not have.
    private static bool IsNumbered(ReadOnlySpan<byte> value, Alphabet alphabet)
    {
        if (alphabet.HasMark)
            return false;
        var tail = value.Length;
        while (tail > 0 && AsciiText.IsDigit(value[tail - 1]))
            tail--;
        var stem = value.Slice(0, tail);
        var digits = value.Slice(tail);
        if (stem.Length < 3 || Alphabet.Of(stem).HasDigit)
            return false;
        // 128 and 256 are sizes; CS0168 and KB5001330 are codes of messages and updates.
        if (digits.Length >= 3)
            return alphabet.HasLower && !Sizes.Has(digits) && !(digits.Length == 3 && alphabet.HasUpper && alphabet.HasLower && Words.Covered(stem) == tail);
        // The year of a birth, and no worker01, column10, Form12.
        return digits.Length == 2 && tail >= 4 && digits[0] >= (byte)'5' && !alphabet.HasUpper && Words.Covered(stem) * 2 < tail;
    }

    // A mark between letters or digits, or a ! at the end: what people add when a rule asks for one.
    private static bool HasPasswordMark(ReadOnlySpan<byte> value, Alphabet alphabet)
    {
        var rich = alphabet.HasDigit || alphabet.HasUpper;
        for (var i = 1; i < value.Length; i++)
        {
            var b = value[i];
            if (b == (byte)'!' && (rich || value.Length >= 6))
                return true;
            if (!rich || b is not ((byte)'@' or (byte)'#' or (byte)'$' or (byte)'^' or (byte)'&' or (byte)'*' or (byte)'%' or (byte)'+' or (byte)'?' or (byte)'~'))
                continue;
            var before = AsciiText.IsAlphanumeric(value[i - 1]);
            if (i + 1 == value.Length ? before && (alphabet.HasDigit || (b != (byte)'*' && value.Length >= 6 && AsciiText.IsUpper(value[0]))) : before && AsciiText.IsAlphanumeric(value[i + 1]))
                return true;
        }

        return alphabet.HasDigit && alphabet.HasLetter && value.Length >= 6 && value[0] is (byte)'!' or (byte)'#' or (byte)'@' or (byte)'$' or (byte)'*';
    }

    // P@ssw0rd, Sup3rS3cret: a digit or a mark where a letter belongs.
    private static int Substitutes(ReadOnlySpan<byte> value, out int letters)
    {
        var found = 0;
        letters = 0;
        for (var i = 0; i < value.Length; i++)
        {
            letters += AsciiText.IsLetter(value[i]) ? 1 : 0;
            if (value[i] is (byte)'0' or (byte)'1' or (byte)'3' or (byte)'4' or (byte)'5' or (byte)'7' or (byte)'@' or (byte)'$' or (byte)'!'
                && i > 0 && i + 1 < value.Length && AsciiText.IsLower(value[i + 1])
                && (AsciiText.IsLetter(value[i - 1]) || (i > 1 && value[i - 1] == value[i] && AsciiText.IsLetter(value[i - 2]))))
                found++;
        }

        return found;
    }

    // Capitals, small letters and digits, or marks of several kinds, that make no words: Xy7-Qw9_k, r?nF(y;e.
    private static bool IsUntidy(ReadOnlySpan<byte> value, Alphabet alphabet)
    {
        if (!alphabet.HasMark || !alphabet.HasLower || !alphabet.HasUpper || value.Length < 8)
            return false;
        int letters = 0, changes = 0, marks = 0;
        for (var i = 0; i < value.Length; i++)
        {
            letters += AsciiText.IsLetter(value[i]) ? 1 : 0;
            marks += value[i] is (byte)'!' or (byte)'?' or (byte)'#' or (byte)'%' or (byte)'&' or (byte)'+' or (byte)'~' or (byte)'^' or (byte)'*' or (byte)';' or (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)',' ? 1 : 0;
            if (i > 0 && AsciiText.IsAlphanumeric(value[i]) && AsciiText.IsAlphanumeric(value[i - 1])
                && AsciiText.IsDigit(value[i]) != AsciiText.IsDigit(value[i - 1]))
                changes++;
        }

        return (changes >= 2 || marks >= 3) && Words.Covered(value) * 10 < letters * 4;
    }

    // Digits that are no date, no time stamp and no round number.
    private static bool IsPin(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 6 or > 12 || Sequences.Covered(value) == value.Length || AsciiText.EndsWith(value, "000"))
            return false;
        var dated = value.Length == 8 && ((value[0] == (byte)'1' && value[1] == (byte)'9') || (value[0] == (byte)'2' && value[1] == (byte)'0'));
        return !dated && !(value.Length == 10 && value[0] == (byte)'1');
    }

    // Calls, tags, formats, addresses, name=value: what code and settings are made of.
    private static bool IsCode(ReadOnlySpan<byte> value)
    {
        var last = value[value.Length - 1];
        for (var i = 0; i < value.Length; i++)
        {
            var b = value[i];
            if (b == (byte)'(' && i > 0 && AsciiText.IsIdentifier(value[i - 1]) && last is (byte)')' or (byte)';')
                return true;
            if (b is (byte)'<' or (byte)'{' && last is (byte)'>' or (byte)'}')
                return true;
        }

        return Templates.IsTemplate(value) || AsciiText.Contains(value, "://");
    }

    // A label's colon, a list's comma; .class, --option, /path, #id, @at-rule, &entity, name=value.
    private static bool IsFragment(ReadOnlySpan<byte> value)
    {
        if (value[value.Length - 1] is (byte)':' or (byte)'=' or (byte)';' or (byte)',' or (byte)'(' || value.IndexOf((byte)'=') >= 0)
            return true;
        return value[0] is (byte)'.' or (byte)'-' or (byte)'/' || (value[0] is (byte)'#' or (byte)'@' or (byte)'&' or (byte)':' && !Alphabet.Of(value).HasDigit)
            || Sequences.Covered(value) * 2 > value.Length && value.Length > 16;
    }
}
