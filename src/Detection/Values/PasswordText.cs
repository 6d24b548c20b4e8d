using ApiXGuard.Detection.Randomness;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells what people choose as passwords from the words, names, labels and messages that programs hold beside them.</summary>
internal static class PasswordText
{
    private const int Shortest = 4;
    private const int Longest = 128;

    // Words so often used as a password that they are one wherever a password may stand.
    private static readonly string[] Notorious =
    [
        "letmein", "hunter2", "trustno1", "iloveyou", "toor", "passw0rd", "p@ssw0rd", "p@ssword", "pa$$w0rd", "pa$$word", "pa55word", "pa55w0rd", "passwort1", "qwerty1", "qwerty12", "qwerty123",
        "azerty123", "admin1", "admin12", "admin123", "admin1234", "administrator1", "root123", "root1234", "welcome1", "welcome123", "secret1", "secret12", "secret123", "secret1234", "s3cret", "s3cr3t", "sekret", "sesame", "opensesame",
        "password1", "password12", "password123", "password1234", "monkey1", "dragon1", "superman", "batman", "starwars", "football1", "baseball1", "abc123", "123qwe", "1q2w3e", "1q2w3e4r", "1qaz2wsx", "zaq12wsx", "q1w2e3r4",
        "guest123", "user123", "user1234", "master123", "pass1", "pass12", "pass123", "pass1234", "supersecret", "topsecret", "supersecure", "swordfish", "hunter", "princess1", "sunshine1", "shadow1", "michael1", "letmein1", "raspberry", "alpine", "calvin", "vagrant", "manager1", "oracle1", "postgres1", "mysql123", "sa123", "sa12345", "correcthorsebatterystaple",
    ];

    // Numbers that stand behind the name of an algorithm or a standard.
    private static readonly string[] Sizes =
        ["128", "192", "224", "256", "384", "512", "1024", "2048", "4096", "100", "200", "404", "500", "8601", "8859", "3339", "7519", "6750", "4648", "5322"];

    /// <summary>
    /// Whether a value is a believable password: not a word, a name, a label, a sentence, a format or a key of a resource.
    /// Placeholders and references are told elsewhere first.
    /// </summary>
    public static bool IsPlausible(ReadOnlySpan<byte> value)
    {
        if (value.Length is < Shortest or > Longest)
            return false;
        if (AsciiText.EqualsAny(value, Notorious))
            return true;
        var alphabet = Alphabet.Of(value);
        if (alphabet.HasBlank || IsCode(value) || PublicForms.IsForm(value))
            return false;
        if (RandomText.IsRandom(value))
            return true;
        if (alphabet.IsDecimal)
            return value.Length is >= 6 and <= 12 && Sequences.Covered(value) < value.Length;
        if (alphabet.HasNonAscii && !alphabet.HasDigit && !alphabet.HasMark)
            return false;
        return Substitutes(value) || (alphabet.HasLetter && IsDecorated(value, alphabet));
    }

    // Hunter2!, Winter2024, horse-battery-9!: a word with digits or marks that names do not have.
    private static bool IsDecorated(ReadOnlySpan<byte> value, Alphabet alphabet)
    {
        var tail = value.Length;
        while (tail > 0 && AsciiText.IsDigit(value[tail - 1]))
            tail--;
        var digits = value.Length - tail;
        if (HasPasswordMark(value))
            return alphabet.HasDigit || value.Length >= 6;
        if (alphabet.HasMark)
        {
            // Names in kebab or snake case, paths of resources: words and separators, at most a number behind.
            return IsMixedPart(value);
        }

        // winter2024, Acme1234: three digits and more behind a word are a year or a count no name has; a 64, 128, 256… is a size.
        if (digits >= 3 && tail >= 3)
            return !IsSize(value.Slice(tail)) && !(Words.Covered(value.Slice(0, tail)) == tail && digits == 3 && alphabet.HasUpper && alphabet.HasLower);
        if (digits is 1 or 2 && tail >= 4)
            return Words.Covered(value.Slice(0, tail)) * 2 < tail && !alphabet.HasUpper;
        return alphabet.HasDigit && digits == 0 && IsMixedPart(value);
    }

    // ! at the end, @ # $ ^ & * within: what people add when a rule asks for a mark.
    private static bool HasPasswordMark(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var b = value[i];
            var between = i > 0 && i + 1 < value.Length;
            if (b == (byte)'!' && i > 0)
                return true;
            if (b is (byte)'@' or (byte)'#' or (byte)'$' or (byte)'^' or (byte)'&' or (byte)'*' && (between || i > 0))
                return true;
            if (b is (byte)'%' or (byte)'+' or (byte)'?' or (byte)'~' && between && AsciiText.IsAlphanumeric(value[i - 1]) && AsciiText.IsAlphanumeric(value[i + 1]) && HasDigit(value))
                return true;
        }

        return value[0] is (byte)'!' or (byte)'#' or (byte)'@' && value.Length >= 6 && HasDigit(value);
    }

    private static bool HasDigit(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (AsciiText.IsDigit(b))
                return true;
        }

        return false;
    }

    // P@ssw0rd, Sup3rS3cret, 1nsecure: a digit or a mark where a letter belongs.
    private static bool Substitutes(ReadOnlySpan<byte> value)
    {
        var found = 0;
        for (var i = 1; i + 1 < value.Length; i++)
        {
            if (value[i] is (byte)'0' or (byte)'1' or (byte)'3' or (byte)'4' or (byte)'5' or (byte)'7' or (byte)'@' or (byte)'$' or (byte)'!'
                && AsciiText.IsLower(value[i + 1])
                && (AsciiText.IsLetter(value[i - 1]) || (i > 1 && value[i - 1] == value[i])))
                found++;
        }

        // One digit between letters is also base64url, sha3test, oauth2client, Win32Exception: those are known words on both sides.
        return found >= 2 || (found == 1 && !IsSplitByWords(value));
    }

    private static bool IsSplitByWords(ReadOnlySpan<byte> value)
    {
        var letters = 0;
        foreach (var b in value)
            letters += AsciiText.IsLetter(b) ? 1 : 0;
        return Words.Covered(value) * 10 >= letters * 6;
    }

    // A part between separators that mixes digits into letters otherwise than at its end.
    private static bool IsMixedPart(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var start = i;
            while (i < value.Length && AsciiText.IsAlphanumeric(value[i]))
                i++;
            int changes = 0;
            for (var k = start + 1; k < i; k++)
                changes += AsciiText.IsDigit(value[k]) != AsciiText.IsDigit(value[k - 1]) ? 1 : 0;
            if (changes >= 2 && i - start >= 6 && !IsSplitByWords(value.Slice(start, i - start)))
                return true;
        }

        return false;
    }

    private static bool IsSize(ReadOnlySpan<byte> digits) =>
        AsciiText.EqualsAny(digits, Sizes);

    // Calls, tags, formats, selectors, expressions: characters that code has in places where passwords seldom do.
    private static bool IsCode(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var b = value[i];
            if (b == (byte)'(' && i > 0 && AsciiText.IsIdentifier(value[i - 1]) && value[value.Length - 1] is (byte)')' or (byte)';')
                return true;
            if (b is (byte)'<' or (byte)'{' && value[value.Length - 1] is (byte)'>' or (byte)'}')
                return true;
        }

        if (value[value.Length - 1] is (byte)':' or (byte)'=' or (byte)';' or (byte)',' or (byte)'(')
            return true;
        if (Templates.IsTemplate(value) || AsciiText.Contains(value, "://"))
            return true;
        // .class, #id, --option, -o, /path, @at-rule, &entity;
        return value[0] is (byte)'.' or (byte)'-' or (byte)'/' || (value[0] is (byte)'#' or (byte)'@' or (byte)'&' or (byte)':' && !HasDigit(value));
    }
}
