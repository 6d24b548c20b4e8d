namespace ApiXGuard.Detection.ClientScripts;

/// <summary>Finds reads of published variables that are named like secrets, and uses of the whole environment.</summary>
internal readonly ref struct AccessReader
{
    private readonly ScriptSyntax _script;
    private readonly EnvironmentReader _environment;

    public AccessReader(ScriptSyntax script, EnvironmentReader environment)
    {
        _script = script;
        _environment = environment;
    }

    /// <summary>Adds what begins at a token.</summary>
    public void Read(int i, List<ClientScriptUse> found)
    {
        if (_script.IsName(i, "from"u8) && _script.IsString(i + 1))
        {
            ReadImport(i, found);
            return;
        }

        var end = _environment.EndAt(i);
        if (end < 0)
            return;
        var name = _environment.NameAt(end);
        if (name >= 0)
            AddVariable(name, found);
        else if (!_environment.IsAccess(end))
            ReadWhole(i, end, found);
    }

    // import { PUBLIC_API_SECRET } from '$env/static/public'
    private void ReadImport(int i, List<ClientScriptUse> found)
    {
        var close = i - 1;
        if (_script.Mark(close) != (byte)'}' || !_script.Bytes(_script.Content(i + 1)).SequenceEqual("$env/static/public"u8))
            return;
        for (var k = Math.Max(0, _script.PartnerOf(close)); k < close; k++)
        {
            if (_script.IsName(k))
                AddVariable(k, found);
        }
    }

    private void ReadWhole(int i, int end, List<ClientScriptUse> found)
    {
        var before = i - 1;
        // (import.meta as any).env, window.process.env: what stands before belongs to it.
        if (_script.Mark(before) == (byte)'(' && _script.PartnerOf(before) is var close && close > 0 && close < end)
            before--;
        while (_script.IsDot(before) && _script.IsName(before - 1))
            before -= 2;
        if (_script.Mark(before) == (byte)'=' && _script.Mark(before - 1) == (byte)'}')
        {
            ReadPattern(_script.PartnerOf(before - 1), before - 1, found);
            return;
        }

        if (IsPassedOn(before, ref end))
        {
            var start = Widened(before, i, end);
            Add(ClientScriptUseKind.Environment, start, start < i && _script.Mark(end) == (byte)')' && !_script.IsOperator(before, "..."u8) ? end + 1 : end, found);
        }
    }

    // const { VITE_API_SECRET, VITE_TOKEN: token = '', ...rest } = import.meta.env
    private void ReadPattern(int open, int close, List<ClientScriptUse> found)
    {
        for (var k = open + 1; open >= 0 && k < close; k = _script.EndOfExpression(k) + 1)
        {
            if (_script.IsOperator(k, "..."u8))
                Add(ClientScriptUseKind.Environment, k, close, found);
            else if (_script.IsName(k) || _script.IsString(k))
                AddVariable(k, found);
        }
    }

    /// <summary>Whether the whole environment goes somewhere: an argument, a spread, a property's value, a result.</summary>
    private bool IsPassedOn(int before, ref int end)
    {
        if (_script.IsOperator(before, "..."u8))
            return true;
        // {} stands in where there is no environment: process.env || {}
        while (_script.Mark(end) is (byte)'|' or (byte)'?' && _script.Mark(end + 1) == _script.Mark(end))
            end = _script.EndOfExpression(end);
        if (_script.IsName(end, "as"u8))
            end = _script.EndOfExpression(end);
        var after = _script.Mark(end);
        if (_script.IsName(before, "return"u8) || _script.IsName(before, "default"u8))
            return after is (byte)';' or (byte)'}' || end == _script.Count;
        if (_script.Mark(before) == (byte)':' && after is (byte)',' or (byte)'}')
            return _script.Mark(_script.OpenerOf(before)) == (byte)'{' && (_script.IsName(before - 1) || _script.IsString(before - 1)) && !_script.IsName(before - 2, "case"u8);
        if (_script.Mark(before) is (byte)'(' or (byte)',' && after is (byte)')' or (byte)',')
            return IsCall(_script.Mark(before) == (byte)'(' ? before : _script.OpenerOf(before));
        // window.env = process.env, exports.env = process.env
        return _script.Mark(before) == (byte)'=' && _script.IsName(before - 1) && _script.IsDot(before - 2);
    }

    private bool IsCall(int open)
    {
        if (_script.Mark(open) != (byte)'(' || !(_script.IsName(open - 1) || _script.Mark(open - 1) == (byte)')'))
            return false;
        // The parameters of a function are no arguments.
        var close = _script.PartnerOf(open);
        if (close > 0 && (_script.Mark(close + 1) == (byte)'{' || _script.IsOperator(close + 1, "=>"u8)))
            return false;
        // Object.keys tells names only; if, while and their like are no calls.
        return !(_script.IsName(open - 1, "if"u8) || _script.IsName(open - 1, "while"u8) || _script.IsName(open - 1, "switch"u8) || _script.IsName(open - 1, "keys"u8)
            || _script.IsName(open - 1, "typeof"u8) || _script.IsName(open - 1, "function"u8) || _script.IsName(open - 1, "stub"u8) || _script.IsName(open - 1, "hasOwn"u8));
    }

    // JSON.stringify(process.env) is told from its first name on, so that it differs from another use.
    private int Widened(int before, int i, int end)
    {
        if (_script.IsOperator(before, "..."u8))
            return before;
        if (_script.Mark(before) != (byte)'(' || _script.Mark(end) != (byte)')' || !_script.IsName(before - 1))
            return i;
        var start = before - 1;
        while (_script.IsDot(start - 1) && _script.IsName(start - 2))
            start -= 2;
        return start;
    }

    private void AddVariable(int name, List<ClientScriptUse> found)
    {
        var content = _script.Content(name);
        if (ClientNames.IsPublishedSecret(_script.Bytes(content)))
            found.Add(new ClientScriptUse(ClientScriptUseKind.Variable, content.Start, content.Length));
    }

    private void Add(ClientScriptUseKind kind, int first, int past, List<ClientScriptUse> found)
    {
        var start = _script[first].Start;
        found.Add(new ClientScriptUse(kind, start, _script[past - 1].End - start));
    }
}
