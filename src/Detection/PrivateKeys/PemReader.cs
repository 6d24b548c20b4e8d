using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>
/// Walks the body of an armoured key and yields its base64 characters, whatever encloses them: line breaks (real, escaped, as
/// entities or percent-encoded), indentation, comment marks, header lines, concatenated string literals.
/// </summary>
internal ref struct PemReader
{
    // The longest RSA keys in use take 13 KB; an OpenPGP key with a picture a few hundred.
    private const int MostBytes = 1 << 20;
    private const int LongestHeaderLine = 200;
    private const int LongestConcatenation = 96;

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _limit;
    private int _at;
    private bool _isLineStart;
    private bool _isPadded;
    private int _run;

    public PemReader(ReadOnlySpan<byte> text, int start)
    {
        _text = text;
        _at = start;
        _limit = (int)Math.Min(text.Length, (long)start + MostBytes);
        _isLineStart = true;
        End = start;
    }

    /// <summary>One past the block: after the closing armour line, or after the last character of a body that has none.</summary>
    public int End { get; private set; }

    /// <summary>Whether the closing armour line was found.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether the body was cut short by an ellipsis or a mask.</summary>
    public bool IsElided { get; private set; }

    /// <summary>Whether a header line says that the body is encrypted (RFC 1421 §4.6.1.1).</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Number of base64 characters read.</summary>
    public int Count { get; private set; }

    /// <summary>The longest run of base64 characters without a break.</summary>
    public int LongestRun { get; private set; }

    /// <summary>Reads the next base64 character of the body.</summary>
    public bool TryRead(out byte character)
    {
        while (_at < _limit)
        {
            var b = _text[_at];
            if (Ascii.IsSpace(b))
            {
                Break(Ascii.IsNewLine(b));
                _at++;
                continue;
            }

            if (_isLineStart)
            {
                if (TrySkipHeaderLine() || TrySkipLineMark())
                    continue;
                _isLineStart = false;
            }

            if (Base64Text.IsStandard(b) || b == (byte)'=')
            {
                _at++;
                End = _at;
                if (_isPadded || b == (byte)'=')
                {
                    _isPadded = true;
                    continue;
                }

                Count++;
                LongestRun = Math.Max(LongestRun, ++_run);
                character = b;
                return true;
            }

            if (b == (byte)'\\' && TryReadEscape(out var escaped))
            {
                if (escaped == 0)
                    continue;
                character = escaped;
                return true;
            }

            if ((b is (byte)'&' or (byte)'%' && TrySkipEncodedBreak()) || (Ascii.IsQuote(b) && TrySkipConcatenation(_at + 1)))
                continue;
            Close(b);
            break;
        }

        character = 0;
        return false;
    }

    private void Break(bool isLine)
    {
        _run = 0;
        _isLineStart |= isLine;
    }

    // "Proc-Type: 4,ENCRYPTED", "Version: GnuPG v2", "Comment: …"
    private bool TrySkipHeaderLine()
    {
        var end = Math.Min(_limit, _at + LongestHeaderLine);
        var i = _at;
        while (i < end && (Ascii.IsAlphanumeric(_text[i]) || _text[i] == (byte)'-'))
            i++;
        if (i == _at || i >= end || _text[i] != (byte)':')
            return false;
        while (i < end && !Ascii.IsNewLine(_text[i]) && _text[i] != (byte)'\\' && !Ascii.IsQuote(_text[i]) && _text[i] != (byte)'&')
            i++;
        if (i >= end)
            return false;
        IsEncrypted |= _text.Slice(_at, i - _at).IndexOf("ENCRYPTED"u8) >= 0;
        _at = i;
        return true;
    }

    // Comment and quotation marks at the start of a line.
    private bool TrySkipLineMark()
    {
        var b = _text[_at];
        if (b is (byte)'#' or (byte)'>' or (byte)'|' or (byte)'*' && !IsMask())
        {
            _at++;
            return true;
        }

        if (b == (byte)'/' && _at + 1 < _limit && _text[_at + 1] is (byte)'/' or (byte)'*')
        {
            _at += 2;
            return true;
        }

        return false;
    }

    private readonly bool IsMask() => _limit - _at >= 3 && _text[_at + 1] == (byte)'*' && _text[_at + 2] == (byte)'*';

    // Any number of backslashes, then n, r, t, a slash, a quote or the end of the line.
    private bool TryReadEscape(out byte character)
    {
        character = 0;
        var i = _at;
        while (i < _limit && _text[i] == (byte)'\\')
            i++;
        if (i >= _limit)
            return false;
        switch (_text[i])
        {
            case (byte)'n' or (byte)'r' or (byte)'t':
                _at = i + 1;
                Break(isLine: true);
                return true;
            case (byte)'\n' or (byte)'\r':
                _at = i;
                return true;
            case (byte)'/':
                _at = i + 1;
                End = _at;
                if (_isPadded)
                    return true;
                Count++;
                LongestRun = Math.Max(LongestRun, ++_run);
                character = (byte)'/';
                return true;
            case (byte)'"' or (byte)'\'':
                return TrySkipConcatenation(i + 1);
            case (byte)'u' when IsEscapedBreak(i + 1, 4):
                _at = i + 5;
                Break(isLine: true);
                return true;
            case (byte)'x' when IsEscapedBreak(i + 1, 2):
                _at = i + 3;
                Break(isLine: true);
                return true;
            default:
                return false;
        }
    }

    private readonly bool IsEscapedBreak(int at, int digits)
    {
        if (_limit - at < digits)
            return false;
        for (var i = 0; i < digits - 1; i++)
        {
            if (_text[at + i] != (byte)'0')
                return false;
        }

        return Ascii.Lower(_text[at + digits - 1]) is (byte)'a' or (byte)'d';
    }

    // &#xA; &#10; &#xD; &#13; %0A %0D
    private bool TrySkipEncodedBreak()
    {
        foreach (var length in (ReadOnlySpan<int>)[5, 6, 3])
        {
            if (_limit - _at < length)
                continue;
            var code = _text.Slice(_at, length);
            if (Ascii.AreEqual(code, "&#xa;"u8) || Ascii.AreEqual(code, "&#xd;"u8) || Ascii.AreEqual(code, "&#10;"u8)
                || Ascii.AreEqual(code, "&#13;"u8) || Ascii.AreEqual(code, "%0a"u8) || Ascii.AreEqual(code, "%0d"u8))
            {
                _at += length;
                Break(isLine: true);
                return true;
            }
        }

        return false;
    }

    // From one string literal to the next: white space, an operator or a comma, perhaps a name for the line break.
    private bool TrySkipConcatenation(int from)
    {
        var end = Math.Min(_limit, from + LongestConcatenation);
        for (var i = from; i < end; i++)
        {
            var b = _text[i];
            if (Ascii.IsQuote(b))
            {
                _at = i + 1;
                Break(isLine: true);
                return true;
            }

            if (Ascii.IsSpace(b) || b is (byte)'+' or (byte)',' or (byte)'.' or (byte)'&' or (byte)'_' or (byte)'\\' or (byte)'$' or (byte)'@')
                continue;
            if (Names(i, "Environment.NewLine"u8, out var length) || Names(i, "vbCrLf"u8, out length)
                || Names(i, "vbNewLine"u8, out length) || Names(i, "PHP_EOL"u8, out length))
            {
                i += length - 1;
                continue;
            }

            return false;
        }

        return false;
    }

    private readonly bool Names(int at, ReadOnlySpan<byte> name, out int length)
    {
        length = name.Length;
        return _limit - at >= length && _text.Slice(at, length).SequenceEqual(name);
    }

    private void Close(byte b)
    {
        var rest = _text.Slice(_at, Math.Min(80, _text.Length - _at));
        if (b == (byte)'-' && (rest.StartsWith("-----END"u8) || rest.StartsWith("---- END"u8)))
        {
            var afterWord = rest.Slice(8);
            var dashes = afterWord.IndexOf("----"u8);
            if (dashes < 0)
            {
                // A body that ends where the text does.
                IsClosed = true;
                End = _at + 8;
                return;
            }

            var length = 8 + dashes;
            while (length < rest.Length && rest[length] == (byte)'-')
                length++;
            IsClosed = true;
            End = _at + length;
            return;
        }

        IsElided = b is (byte)'.' or (byte)'*' or (byte)'<' or (byte)'[' or (byte)'{' or (byte)'$' or 0xE2;
    }
}
