using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ClientScripts;

/// <summary>
/// Finds what the configuration of a build puts into a script: <c>define</c> of Vite and esbuild, <c>DefinePlugin</c> and
/// <c>EnvironmentPlugin</c> of webpack, <c>replace</c> of Rollup, <c>env</c> and <c>publicRuntimeConfig</c> of Next.js, <c>public</c> of Nuxt.
/// </summary>
internal readonly ref struct DefineReader
{
    private readonly ScriptSyntax _script;
    private readonly EnvironmentReader _environment;

    public DefineReader(ScriptSyntax script, EnvironmentReader environment)
    {
        _script = script;
        _environment = environment;
    }

    /// <summary>Adds what a block that begins at a token inlines.</summary>
    public void Read(int i, List<ClientScriptUse> found)
    {
        if (!_script.IsName(i))
            return;
        var mark = _script.Mark(i + 1);
        if (mark == (byte)':' && IsBlock(i))
        {
            if (_script.Mark(i + 2) == (byte)'{')
                ReadObject(i + 2, found);
            else
                ReadComputed(i, found);
        }
        else if (mark == (byte)'(' && (_script.IsName(i, "DefinePlugin"u8) || _script.IsName(i, "replace"u8) || _script.IsName(i, "EnvironmentPlugin"u8)))
        {
            if (_script.Mark(i + 2) == (byte)'{')
                ReadObject(i + 2, found, isEnvironment: _script.IsName(i, "EnvironmentPlugin"u8));
            else if (_script.Mark(i + 2) == (byte)'[' && _script.IsName(i, "EnvironmentPlugin"u8))
                ReadNames(i + 2, found);
        }
    }

    private bool IsBlock(int i)
    {
        if (_script.IsName(i, "define"u8) || _script.IsName(i, "publicRuntimeConfig"u8))
            return true;
        var around = KeyOf(_script.OpenerOf(i));
        if (_script.IsName(i, "public"u8))
            return _script.IsName(around, "runtimeConfig"u8);
        // A test runner's or a process's env stays with it.
        return _script.IsName(i, "env"u8) && !_script.IsName(around, "test"u8) && !_script.IsName(around, "webServer"u8) && !_script.IsName(around, "use"u8);
    }

    // The key whose value an opening brace begins.
    private int KeyOf(int open) => _script.Mark(open) == (byte)'{' && _script.Mark(open - 1) == (byte)':' ? open - 2 : -1;

    private void ReadObject(int open, List<ClientScriptUse> found, bool isEnvironment = false)
    {
        var close = _script.PartnerOf(open);
        for (var k = open + 1; k < close; k = _script.EndOfExpression(k) + 1)
        {
            var end = Math.Min(close, _script.EndOfExpression(k));
            if (_script.IsOperator(k, "..."u8))
                ReadSpread(k, end, found);
            else if (_script.Mark(k + 1) == (byte)':' && (_script.IsName(k) || _script.IsString(k)))
                ReadEntry(k, end, isEnvironment, found);
            else if (_script.Mark(k) == (byte)'[' && _script.PartnerOf(k) is var bracket && bracket > k && _script.IsString(k + 1))
                ReadEntry(k + 1, end, isEnvironment, found);
        }
    }

    // 'process.env.API_KEY': JSON.stringify(env.API_KEY)
    private void ReadEntry(int key, int end, bool isEnvironment, List<ClientScriptUse> found)
    {
        var content = _script.Content(key);
        var isSecretKey = ClientNames.IsSecret(LastName(_script.Bytes(content)));
        if (isEnvironment)
        {
            if (isSecretKey)
                Add(content, found);
            return;
        }

        // Nuxt's runtimeConfig.public nests.
        if (_script.Mark(key + 2) == (byte)'{' && _script.PartnerOf(key + 2) == end - 1)
        {
            ReadObject(key + 2, found);
            return;
        }

        for (var k = key + 2; k < end; k++)
        {
            var past = _environment.EndAt(k);
            if (past < 0)
                continue;
            var name = _environment.NameAt(past);
            if (name < 0 ? !_environment.IsAccess(past) && IsWholeValue(past, end) : isSecretKey || IsSecretName(name))
            {
                Add(content, found);
                return;
            }
        }
    }

    // 'process.env': env, JSON.stringify(process.env), { ...process.env }: nothing is picked from it.
    private bool IsWholeValue(int past, int end)
    {
        for (var k = past; k < end; k++)
        {
            if (_script.Mark(k) is not ((byte)')' or (byte)'}' or (byte)',') && !_script.IsName(k, "null"u8) && _script[k].Kind != ScriptTokenKind.Number)
                return false;
        }

        return true;
    }

    private void ReadSpread(int k, int end, List<ClientScriptUse> found)
    {
        if (_environment.EndAt(k + 1) == end)
            Add(k, end, found);
    }

    // define: Object.fromEntries(Object.entries(process.env).map(…)); a filter says that somebody chose.
    private void ReadComputed(int i, List<ClientScriptUse> found)
    {
        var end = _script.EndOfExpression(i + 2);
        var whole = -1;
        for (var k = i + 2; k < end; k++)
        {
            if (_script.IsName(k, "filter"u8) || _script.IsName(k, "startsWith"u8) || _script.IsName(k, "pick"u8) || _script.IsName(k, "reduce"u8))
                return;
            if (whole < 0 && _environment.EndAt(k) is > 0 and var past && !_environment.IsAccess(past))
                whole = k;
        }

        if (whole >= 0 && (_script.IsName(i, "define"u8) || _script.IsName(i, "publicRuntimeConfig"u8)))
            Add(whole, _environment.EndAt(whole), found);
    }

    private void ReadNames(int open, List<ClientScriptUse> found)
    {
        for (var k = open + 1; k < _script.PartnerOf(open); k++)
        {
            if (_script.IsString(k) && ClientNames.IsSecret(LastName(_script.Bytes(_script.Content(k)))))
                Add(_script.Content(k), found);
        }
    }

    private bool IsSecretName(int name) => ClientNames.IsSecret(LastName(_script.Bytes(_script.Content(name))));

    // process.env.VITE_API_KEY, __API_KEY__: API_KEY
    private static ReadOnlySpan<byte> LastName(ReadOnlySpan<byte> key)
    {
        key = key.Slice(key.LastIndexOf((byte)'.') + 1);
        while (!key.IsEmpty && !Ascii.IsAlphanumeric(key[0]))
            key = key.Slice(1);
        while (!key.IsEmpty && !Ascii.IsAlphanumeric(key[key.Length - 1]))
            key = key.Slice(0, key.Length - 1);
        return key.Slice(ClientNames.PrefixLength(key));
    }

    private static void Add(ScriptToken content, List<ClientScriptUse> found) =>
        found.Add(new ClientScriptUse(ClientScriptUseKind.Define, content.Start, content.Length));

    private void Add(int first, int past, List<ClientScriptUse> found)
    {
        var start = _script[first].Start;
        found.Add(new ClientScriptUse(ClientScriptUseKind.Define, start, _script[past - 1].End - start));
    }
}
