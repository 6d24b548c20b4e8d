namespace ApiXGuard.Detection.ClientScripts;

/// <summary>Reads expressions for a build's environment: <c>process.env</c>, <c>import.meta.env</c>, and what was assigned from them.</summary>
internal readonly ref struct EnvironmentReader
{
    private readonly ScriptSyntax _script;
    private readonly HashSet<string> _aliases;

    public EnvironmentReader(ScriptSyntax script)
    {
        _script = script;
        _aliases = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < script.Count; i++)
            TakeAlias(i);
    }

    /// <summary>The index past an expression for the environment that begins at a token; -1 where none does.</summary>
    public int EndAt(int i)
    {
        if (!_script.IsName(i))
            return -1;
        var end = _script.IsName(i, "process"u8) ? Process(i)
            : _script.IsName(i, "import"u8) ? ImportMeta(i)
            : _aliases.Count > 0 && !_script.IsDot(i - 1) && IsAlias(i) ? i + 1
            : -1;
        // process.env!.X
        return end > 0 && _script.Mark(end) == (byte)'!' && _script.IsDot(end + 1) ? end + 1 : end;
    }

    /// <summary>The index of the token that names a variable of the environment, behind it; -1 where none does.</summary>
    /// <param name="end">The index past the environment.</param>
    public int NameAt(int end)
    {
        if (_script.IsDot(end) && _script.IsName(end + 1))
            return end + 1;
        var bracket = _script.IsOperator(end, "?."u8) ? end + 1 : end;
        return _script.Mark(bracket) == (byte)'[' && _script.IsString(bracket + 1) && _script.Mark(bracket + 2) == (byte)']' ? bracket + 1 : -1;
    }

    /// <summary>Whether something is read from the environment at an index past it, whatever it is.</summary>
    public bool IsAccess(int end) => _script.IsDot(end) || _script.Mark(end) == (byte)'[';

    private int Process(int i)
    {
        if (_script.IsDot(i - 1) && !_script.IsName(i - 2, "globalThis"u8) && !_script.IsName(i - 2, "window"u8) && !_script.IsName(i - 2, "global"u8))
            return -1;
        return Env(i + 1);
    }

    private int ImportMeta(int i)
    {
        if (_script.Mark(i + 1) != (byte)'.' || !_script.IsName(i + 2, "meta"u8))
            return -1;
        var end = i + 3;
        // (import.meta as any).env
        if (_script.IsName(end, "as"u8) && _script.IsName(end + 1) && _script.Mark(end + 2) == (byte)')')
            end += 3;
        return Env(end);
    }

    private int Env(int i)
    {
        if (_script.IsDot(i) && _script.IsName(i + 1, "env"u8))
            return i + 2;
        return _script.Mark(i) == (byte)'[' && _script.IsString(i + 1) && _script.Bytes(_script.Content(i + 1)).SequenceEqual("env"u8) && _script.Mark(i + 2) == (byte)']' ? i + 3 : -1;
    }

    // const env = process.env; const env = loadEnv(mode, process.cwd(), ''); import { env } from '$env/dynamic/public'
    private void TakeAlias(int i)
    {
        if (_script.IsName(i, "const"u8) || _script.IsName(i, "let"u8) || _script.IsName(i, "var"u8))
        {
            if (!_script.IsName(i + 1) || _script.Mark(i + 2) != (byte)'=')
                return;
            var end = _script.IsName(i + 3, "loadEnv"u8) && _script.Mark(i + 4) == (byte)'(' ? _script.PartnerOf(i + 4) + 1 : EndAt(i + 3);
            if (end > 0 && !IsAccess(end) && !IsJoined(end))
                _aliases.Add(NameOf(i + 1));
        }
        else if (_script.IsName(i, "from"u8) && _script.Mark(i - 1) == (byte)'}' && _script.IsString(i + 1)
            && _script.Bytes(_script.Content(i + 1)).SequenceEqual("$env/dynamic/public"u8))
        {
            _aliases.Add("env");
        }
    }

    private bool IsAlias(int i) => _aliases.Contains(NameOf(i));

    // process.env ?? {}, process.env || {} are the environment still; process.env && x is x.
    private bool IsJoined(int end) => _script.Mark(end) is (byte)'&' or (byte)'=' or (byte)'+' || (_script.Mark(end) == (byte)'?' && _script.Mark(end + 1) != (byte)'?');

    private string NameOf(int i)
    {
        var bytes = _script.TextOf(i);
        var letters = new char[bytes.Length];
        for (var k = 0; k < letters.Length; k++)
            letters[k] = (char)bytes[k];
        return new string(letters);
    }
}
