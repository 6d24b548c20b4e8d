using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>Reads the arguments of a command, as shells, PowerShell and argument arrays write them, up to the command's end.</summary>
internal ref struct CommandLine(ReadOnlySpan<byte> text, int at)
{
    private const int MostBytes = 2048;
    private const int MostArguments = 48;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly int _limit = (int)Math.Min(text.Length, (long)at + MostBytes);
    private int _at = at;
    private int _count;

    /// <summary>Reads the next argument, without the quotes around it.</summary>
    public bool TryRead(out CommandArgument argument)
    {
        argument = default;
        if (_count++ == MostArguments || !TrySkipGap())
            return false;
        var start = _at;
        var quote = QuoteAt(_at, out var quoteLength);
        if (quoteLength > 0)
        {
            var from = _at + quoteLength;
            var close = Close(from, quote, quoteLength == 2);
            if (close < 0)
                return false;
            argument = new CommandArgument(from, close - from, IsQuoted: true);
            _at = close + quoteLength;
            return true;
        }

        while (_at < _limit && !IsEnd(_text[_at]))
        {
            if (!Ascii.IsQuote(_text[_at]) && _text[_at] != (byte)'\\')
            {
                _at++;
                continue;
            }

            // -p"x" and --password='x' are one argument; any other quote ends the string that holds the command.
            var isAttached = _at == start + 2 && _text[start] == (byte)'-' || _at > start && _text[_at - 1] is (byte)'=' or (byte)':';
            var inner = QuoteAt(_at, out var length);
            if (length == 0)
            {
                _at++;
                continue;
            }

            var close = isAttached ? Close(_at + length, inner, length == 2) : -1;
            if (close < 0)
                break;
            _at = close + length;
        }

        argument = new CommandArgument(start, _at - start, IsQuoted: false);
        return _at > start;
    }

    // Blanks, continued lines, and the commas of an array.
    private bool TrySkipGap()
    {
        var hadComma = false;
        while (_at < _limit)
        {
            var b = _text[_at];
            if (Ascii.IsBlank(b))
            {
                _at++;
            }
            else if (b == (byte)',' && !hadComma)
            {
                hadComma = true;
                _at++;
            }
            else if (b is (byte)'\\' or (byte)'`' or (byte)'^' && LineBreakLength(_at + 1) is > 0 and var length)
            {
                _at += 1 + length;
            }
            else if (Ascii.IsNewLine(b) && hadComma)
            {
                _at++;
            }
            else
            {
                return !Ascii.IsNewLine(b) && b is not ((byte)';' or (byte)'|' or (byte)')' or (byte)']');
            }
        }

        return false;
    }

    private readonly int LineBreakLength(int at)
    {
        if (at < _limit && _text[at] == (byte)'\n')
            return 1;
        return at + 1 < _limit && _text[at] == (byte)'\r' && _text[at + 1] == (byte)'\n' ? 2 : 0;
    }

    private readonly byte QuoteAt(int at, out int length)
    {
        length = 0;
        if (Ascii.IsQuote(_text[at]))
        {
            length = 1;
            return _text[at];
        }

        if (_text[at] == (byte)'\\' && at + 1 < _limit && Ascii.IsQuote(_text[at + 1]))
        {
            length = 2;
            return _text[at + 1];
        }

        return 0;
    }

    private readonly int Close(int from, byte quote, bool isEscaped)
    {
        for (var i = from; i < _limit; i++)
        {
            var b = _text[i];
            if (Ascii.IsNewLine(b))
                return -1;
            if (isEscaped && b == (byte)'\\' && i + 1 < _limit && _text[i + 1] == quote)
                return i;
            if (!isEscaped && b == quote)
                return i;
            if (!isEscaped && b == (byte)'\\' && quote == (byte)'"')
                i++;
        }

        return -1;
    }

    private static bool IsEnd(byte b) => b <= 0x20 || b is (byte)';' or (byte)'|' or (byte)'>' or (byte)',' or (byte)')';
}
