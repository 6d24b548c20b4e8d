namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// Tells texts that stand for a secret from those that are one, where a sink has already said that a secret belongs there: only what
/// plainly waits to be replaced counts. <c>password</c> in a login is a password.
/// </summary>
internal static class StandIns
{
    private const int MostLength = 512;

    private static readonly string[] Markers =
    [
        "changeme", "change-me", "change_me", "change me", "change-this", "change_this", "changethis", "replaceme", "replace-me", "replace_me", "replace-with", "replace_with", "replace with",
        "replace-this", "replace_this", "placeholder", "redacted", "your-", "your_", "your ", "yourapi", "yourkey", "yourtoken", "yoursecret", "yourpassword", "key-here", "key_here", "keyhere",
        "token-here", "token_here", "tokenhere", "secret-here", "secret_here", "secrethere", "password-here", "password_here", "passwordhere", "goes-here", "goes_here", "goeshere", "goes here",
        "insert-", "insert_", "insert ", "fill-in", "fill_in", "fill in", "enter-", "enter_", "enter your", "todo", "fixme", "xxxx", "not-set", "not_set", "notset", "dummy-", "dummy_", "example-", "example_",
        "set-me", "set_me", "setme", "set-via", "set_via", "set via", "from-env", "from_env", "<your", "{your",
    ];

    private static readonly string[] Empties =
        ["null", "none", "nil", "empty", "undefined", "n/a", "tbd", "unset", "unknown", "missing", "default", "dummy", "example", "xxx", "...", "string", "value"];

    /// <summary>Whether a text only stands for a secret.</summary>
    public static bool IsStandIn(string text)
    {
        var value = text.Trim();
        if (value.Length == 0)
            return true;
        if (value.Length > MostLength)
            return false;
        return Array.IndexOf(Empties, value.ToLowerInvariant()) >= 0 || IsMasked(value) || IsFramed(value) || HasHole(value) || IsMarked(value) || IsConstantName(value);
    }

    private static bool IsMarked(string value)
    {
        // A long token may hold such letters by chance.
        var digits = 0;
        foreach (var c in value)
        {
            if (c is >= '0' and <= '9')
                digits++;
        }

        if (digits > 6)
            return false;
        foreach (var marker in Markers)
        {
            if (value.IndexOf(marker, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    // DATABASE_PASSWORD: the name of a variable, not its value.
    private static bool IsConstantName(string value)
    {
        var underscores = 0;
        foreach (var c in value)
        {
            if (c == '_')
                underscores++;
            else if (c is not (>= 'A' and <= 'Z'))
                return false;
        }

        return underscores > 0;
    }

    // *****, xxxxx, ••••, -----
    private static bool IsMasked(string value)
    {
        foreach (var c in value)
        {
            if (c is not ('*' or 'x' or 'X' or '.' or '-' or '_' or '#' or '?' or '\u2022' or '\u2026' or '\u25cf' or ' '))
                return false;
        }

        return true;
    }

    // <key>, [key], __KEY__, %KEY%, #{KEY}#, @@KEY@@: a name between marks.
    private static bool IsFramed(string value)
    {
        if (value.Length < 3)
            return false;
        var (open, close) = (value[0], value[value.Length - 1]);
        if ((open, close) is ('<', '>') or ('[', ']') or ('{', '}') or ('%', '%'))
            return IsName(value, 1);
        return value.Length > 4 && value[1] == open && value[value.Length - 2] == close && (open, close) is ('_', '_') or ('@', '@') or ('#', '#') or ('$', '$') or ('~', '~') && IsName(value, 2);
    }

    private static bool IsName(string value, int margin)
    {
        for (var i = margin; i < value.Length - margin; i++)
        {
            if (!char.IsLetterOrDigit(value[i]) && value[i] is not ('_' or '-' or ' ' or '.' or ':' or '{' or '}' or '\'' or '/' or '(' or ')'))
                return false;
        }

        return true;
    }

    // ${KEY}, $(Key), {{key}}, {0}, #{Key}
    private static bool HasHole(string value)
    {
        for (var i = 0; i + 2 < value.Length; i++)
        {
            var isOpening = value[i] switch
            {
                '$' => value[i + 1] is '{' or '(',
                '#' => value[i + 1] == '{',
                '{' => value[i + 1] == '{' || (i + 2 < value.Length && value[i + 1] is >= '0' and <= '9' && value.IndexOf('}', i) is > 0 and var end && end - i <= 8),
                _ => false,
            };
            if (isOpening && value.IndexOfAny(['}', ')'], i) > 0)
                return true;
        }

        return value.Length > 1 && value[0] == '$' && IsVariable(value);
    }

    private static bool IsVariable(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] is not ((>= 'A' and <= 'Z') or '_'))
                return false;
        }

        return true;
    }
}
