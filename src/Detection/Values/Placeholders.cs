using ApiXGuard.Detection.Randomness;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells values that stand for a secret from values that are one.</summary>
internal static class Placeholders
{
    // Longer values are no placeholder by their whole; they are judged by their head.
    private const int MostBytes = 1024;

    // Values that say there is none, or that it is to be filled in.
    private static readonly WordList Empty = new(
    [
        "none", "null", "nil", "nul", "undefined", "empty", "blank", "unset", "notset", "not-set", "not_set", "n/a", "na", "nan", "true", "false",
        "yes", "no", "on", "off", "todo", "fixme", "tbd", "tba", "tbc", "default", "unknown", "missing", "invalid", "optional", "required",
        "void", "nothing", "omitted", "hidden", "string.empty", "string", "bytes", "object", "any", "stdin", "prompt", "ask", "auto",
    ]);

    // Long enough never to stand in a random value by chance.
    private static readonly WordList CertainMarkers = new(
    [
        "changeme", "change-me", "change_me", "change me", "changeit", "change-this", "change_this", "changethis", "replaceme", "replace-me",
        "replace_me", "replace-with", "replace_with", "replacewith", "replace-this", "replace_this", "placeholder", "redacted", "example",
        "dummykey", "dummy-", "dummy_", "fakekey", "censored", "sanitized", "sanitised", "obfuscated", "removed-for", "your-own", "yourown",
        "your_api", "your-api", "yourapi", "your_key", "your-key", "yourkey", "your_token", "your-token", "yourtoken", "your_secret", "your-secret",
        "yoursecret", "your_password", "your-password", "yourpassword", "yourstrong", "your_access", "your-access", "your_client", "your-client",
        "your_account", "your-account", "key-here", "key_here", "keyhere", "token-here", "token_here", "tokenhere", "secret-here", "secret_here",
        "secrethere", "password-here", "password_here", "passwordhere", "goes-here", "goes_here", "goeshere", "insert-", "insert_", "fill-in",
        "fill_in", "fillme", "fill-me", "enter-your", "enter_your", "enteryour", "put-your", "put_your", "notarealkey", "not-a-real", "not_a_real",
        "notreal", "not-real", "not_real", "not-a-secret", "notasecret", "not_a_secret", "thisisnot", "this-is-not", "deadbeef", "cafebabe",
        "feedface", "baadf00d", "badc0ffee", "qwertyuiop", "loremipsum", "foobarbaz", "xxxxxxxx",
    ]);

    // Words of a placeholder unless chance holds the rest together.
    private static readonly WordList Markers = new(
    [
        "test", "tests", "testing", "tester", "example", "examples", "sample", "samples", "demo", "dummy", "fake", "mock", "mocked", "stub", "bogus",
        "todo", "fixme", "foo", "bar", "baz", "foobar", "lorem", "ipsum", "dolor", "your", "insert", "replace", "masked", "removed", "hidden",
        "xxx", "xxxx", "yyy", "zzz", "abc", "abcd", "blah", "whatever", "something", "asdf", "qwer", "temp", "tbd", "invalid", "nonexistent", "not", "fictional",
    ]);

    // Words that only say what would stand here.
    private static readonly WordList Nouns = new(
    [
        "my", "the", "your", "our", "a", "an", "some", "api", "app", "application", "access", "secret", "secrets", "private", "public", "shared", "key",
        "keys", "token", "tokens", "password", "passwords", "passwd", "passphrase", "pass", "pwd", "auth", "authorization", "authentication", "bearer", "basic", "client", "consumer",
        "user", "username", "name", "id", "value", "string", "text", "here", "goes", "is", "this", "jwt", "db", "database", "account", "login",
        "credential", "credentials", "refresh", "session", "signing", "encryption", "encrypted", "hash", "hashed", "webhook", "service", "storage",
        "connection", "host", "hostname", "server", "and", "or", "of", "for", "in", "with", "new", "old", "current", "confirm", "generated", "random", "very",
        "long", "plain", "valid", "wrong", "bad", "good", "real", "actual", "aws", "azure", "github", "google", "gcp", "stripe", "slack", "openai",
    ]);

    // Identifiers that documentation uses.
    private static readonly WordList TextbookIds = new(
    [
        "123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426655440000", "550e8400-e29b-41d4-a716-446655440000",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "f47ac10b-58cc-4372-a567-0e02b2c3d479",
    ]);

    /// <summary>Whether a value is a placeholder: <c>changeme</c>, <c>your-api-key</c>, <c>xxxx</c>, <c>***</c>, a textbook key.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> value)
    {
        value = AsciiText.Trim(value);
        if (value.Length > MostBytes)
            value = value.Slice(0, MostBytes);
        return value.IsEmpty
            || Empty.Has(value)
            || IsEnclosed(value)
            || IsMasked(value)
            || IsMonotonous(value)
            || TextbookIds.Has(value)
            || SaysSo(value);
    }

    /// <summary>Whether a value says what it stands for and holds nothing else: <c>api_key</c>, <c>my-secret-token</c>.</summary>
    private static bool IsMadeOfNouns(ReadOnlySpan<byte> value) => WordSegments.IsMadeOf(value, Nouns);

    private static bool SaysSo(ReadOnlySpan<byte> value)
    {
        if (IsMadeOfNouns(value) || CertainMarkers.IsIn(value))
            return true;
        var marked = AsciiText.StartsWith(value, "test") && (value.Length == 4 || Words.LongestAt(value, 4) >= 3);
        foreach (var (start, length) in new WordSegments(value))
        {
            if (marked)
                break;
            marked = Markers.Has(value.Slice(start, length));
        }

        // A random token may hold "test" or "xxx" by chance, or be named for a test account: it is still a token.
        return marked && !RandomText.IsRandom(value);
    }

    // <your key>, [your key]: a person's note in brackets. [0x1f, …] and other data hold digits or commas.
    private static bool IsEnclosed(ReadOnlySpan<byte> value)
    {
        if (value.Length < 3)
            return false;
        var closing = value[0] switch { (byte)'<' => '>', (byte)'[' => ']', (byte)'(' => ')', (byte)'{' => '}', _ => '\0' };
        if (closing == '\0' || value[value.Length - 1] != closing)
            return false;
        foreach (var b in value.Slice(1, value.Length - 2))
        {
            if (!AsciiText.IsAlphanumeric(b) && b is not ((byte)' ' or (byte)'_' or (byte)'-' or (byte)'.' or (byte)':' or (byte)'\'' or (byte)'/'))
                return false;
        }

        return !RandomText.IsRandom(value);
    }

    // A run of mask characters that is a good part of the value, or all that is left of its end.
    private static bool IsMasked(ReadOnlySpan<byte> value)
    {
        int longest = 0, run = 0, total = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var b = AsciiText.Fold(value[i]);
            // U+2022 BULLET, U+2026 ELLIPSIS, U+25CF BLACK CIRCLE in UTF-8.
            var wide = b == 0xe2 && i + 2 < value.Length
                && ((value[i + 1] == 0x80 && value[i + 2] is 0xa2 or 0xa6) || (value[i + 1] == 0x97 && value[i + 2] == 0x8f));
            var mask = wide || b is (byte)'*' or (byte)'x' or (byte)'.' or (byte)'#' or (byte)'?';
            run = !mask ? 0 : run > 0 && !wide && b != AsciiText.Fold(value[i - 1]) ? 1 : run + (wide ? 3 : 1);
            total += wide ? 3 : mask ? 1 : 0;
            longest = Math.Max(longest, run);
            i += wide ? 2 : 0;
        }

        if (total == value.Length)
            return true;
        return longest >= 3 && (longest * 4 >= value.Length || (run == longest && (run >= 4 || value[value.Length - 1] is (byte)'*' or (byte)'.')));
    }

    // One or two characters over and over, a sequence, a repeated block.
    private static bool IsMonotonous(ReadOnlySpan<byte> value)
    {
        ulong low = 0, high = 0;
        int distinct = 0, length = 0;
        foreach (var b in value)
        {
            if (b is (byte)'-' or (byte)'_' or (byte)' ' or (byte)':' or (byte)'.')
                continue;
            length++;
            ref var seen = ref b < 64 ? ref low : ref high;
            var bit = 1UL << (b & 63);
            if ((seen & bit) == 0)
                distinct++;
            seen |= bit;
        }

        if (length == 0 || distinct == 1)
            return true;
        if (length >= 8 && distinct <= 2 + Math.Min(length / 16, 3))
            return true;
        // Qwerty123! is a password all the same.
        return length >= 6 && !Alphabet.Of(value).HasOtherMark && Sequences.Covered(value) * 100 >= value.Length * 80;
    }
}
