namespace ApiXGuard.Scanner.Sources.Ignoring;

/// <summary>A compiled glob with git's meaning, over bytes. Matching takes at most quadratic time, whatever the pattern.</summary>
internal sealed class GlobPattern
{
    private readonly GlobToken[] _tokens;
    private readonly bool _ignoreCase;

    private GlobPattern(GlobToken[] tokens, bool ignoreCase)
    {
        _tokens = tokens;
        _ignoreCase = ignoreCase;
    }

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isPath">Whether <c>/</c> is special: only <c>**</c> between slashes crosses it.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    /// <returns><see langword="null"/> if the pattern is malformed and so never matches.</returns>
    public static GlobPattern? Compile(ReadOnlySpan<byte> pattern, bool isPath, bool ignoreCase)
    {
        var tokens = new List<GlobToken>();
        for (var i = 0; i < pattern.Length;)
        {
            switch (pattern[i])
            {
                case (byte)'*':
                    i = ReadStars(pattern, i, isPath, tokens);
                    break;
                case (byte)'?':
                    tokens.Add(new GlobToken(GlobTokenKind.Set, 0, ByteClass.AllExcept(isPath ? (byte)'/' : null)));
                    i++;
                    break;
                case (byte)'[':
                    var set = ByteClass.Read(pattern, ref i, ignoreCase);
                    if (set is null)
                        return null;
                    tokens.Add(new GlobToken(GlobTokenKind.Set, 0, isPath ? set.Without((byte)'/') : set));
                    break;
                case (byte)'\\':
                    if (++i == pattern.Length)
                        return null;
                    goto default;
                default:
                    tokens.Add(new GlobToken(GlobTokenKind.Byte, Fold(pattern[i++], ignoreCase), null));
                    break;
            }
        }

        return new GlobPattern([.. tokens], ignoreCase);
    }

    /// <summary>Whether the pattern matches the whole text.</summary>
    public bool IsMatch(ReadOnlySpan<byte> text)
    {
        // The last star of each kind is where a failed attempt resumes; earlier ones never need another try.
        int at = 0, token = 0;
        int starToken = -1, starAt = 0;
        int wideToken = -1, wideAt = 0;
        while (true)
        {
            if (token < _tokens.Length && _tokens[token].Kind == GlobTokenKind.Star)
            {
                (starToken, starAt) = (++token, at);
                continue;
            }

            if (token < _tokens.Length && _tokens[token].Kind is GlobTokenKind.WideStar or GlobTokenKind.Folders)
            {
                (wideToken, wideAt) = (++token, at);
                starToken = -1;
                continue;
            }

            if (token == _tokens.Length && at == text.Length)
                return true;
            if (token < _tokens.Length && at < text.Length && Accepts(_tokens[token], text[at]))
            {
                token++;
                at++;
                continue;
            }

            if (starToken >= 0 && starAt < text.Length && text[starAt] != '/')
            {
                (token, at) = (starToken, ++starAt);
                continue;
            }

            starToken = -1;
            if (wideToken < 0 || !Widen(text, wideToken, ref wideAt))
                return false;
            (token, at) = (wideToken, wideAt);
        }
    }

    private bool Widen(ReadOnlySpan<byte> text, int wideToken, ref int wideAt)
    {
        if (wideAt >= text.Length)
            return false;
        if (_tokens[wideToken - 1].Kind == GlobTokenKind.WideStar)
        {
            wideAt++;
            return true;
        }

        var slash = text[wideAt..].IndexOf((byte)'/');
        if (slash < 0)
            return false;
        wideAt += slash + 1;
        return true;
    }

    private bool Accepts(in GlobToken token, byte b)
    {
        b = Fold(b, _ignoreCase);
        return token.Kind == GlobTokenKind.Byte ? token.Value == b : token.Set!.Contains(b);
    }

    private static byte Fold(byte b, bool ignoreCase) => ignoreCase && b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    private static int ReadStars(ReadOnlySpan<byte> pattern, int start, bool isPath, List<GlobToken> tokens)
    {
        var end = start;
        while (end < pattern.Length && pattern[end] == '*')
            end++;
        if (!isPath)
        {
            tokens.Add(new GlobToken(GlobTokenKind.WideStar, 0, null));
            return end;
        }

        var isWide = end - start > 1
            && (start == 0 || pattern[start - 1] == '/')
            && (end == pattern.Length || pattern[end] == '/' || pattern[end..].StartsWith("\\/"u8));
        if (isWide && end < pattern.Length && pattern[end] == '/')
        {
            // "**/" is any number of folders, none included.
            tokens.Add(new GlobToken(GlobTokenKind.Folders, 0, null));
            return end + 1;
        }

        tokens.Add(new GlobToken(isWide ? GlobTokenKind.WideStar : GlobTokenKind.Star, 0, null));
        return end;
    }
}

/// <summary>One step of a glob.</summary>
internal readonly record struct GlobToken(GlobTokenKind Kind, byte Value, ByteClass? Set);

/// <summary>What a step of a glob takes.</summary>
internal enum GlobTokenKind
{
    /// <summary>One given byte.</summary>
    Byte,

    /// <summary>One byte of a set.</summary>
    Set,

    /// <summary>Any bytes but <c>/</c>.</summary>
    Star,

    /// <summary>Any bytes.</summary>
    WideStar,

    /// <summary>Any number of folders, each with its <c>/</c>.</summary>
    Folders,
}
