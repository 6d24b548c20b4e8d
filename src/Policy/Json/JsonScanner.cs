namespace ApiXGuard.Policy.Json;

/// <summary>Walks over a text, counts lines and skips what JSON does not count: white space and comments.</summary>
internal sealed class JsonScanner(string text)
{
    private readonly string _text = text;

    /// <summary>Where it stands.</summary>
    public int At { get; private set; } = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>The line it stands on, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= _text.Length;

    /// <summary>The character it stands on; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : _text[At];

    /// <summary>Goes one character on.</summary>
    public void Next()
    {
        if (Current == '\n')
            Line++;
        At++;
    }

    /// <summary>The text from a place to here.</summary>
    public string From(int start) => _text.Substring(start, At - start);

    /// <summary>An error on this line.</summary>
    public JsonSyntaxException Error(string message) => new(Line, message);

    /// <summary>Goes on to the next character that counts.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
                Next();
            else if (Current == '/')
                SkipComment();
            else
                return;
        }
    }

    private void SkipComment()
    {
        var begin = Line;
        Next();
        if (Current == '/')
        {
            while (!IsAtEnd && Current != '\n')
                Next();
            return;
        }

        if (Current != '*')
            throw Error("expected a value or a comment");
        Next();
        while (!IsAtEnd)
        {
            var isStar = Current == '*';
            Next();
            if (!isStar || Current != '/')
                continue;
            Next();
            return;
        }

        throw new JsonSyntaxException(begin, "a comment has no end");
    }
}
