namespace ApiXGuard.Detection.ClientScripts;

/// <summary>
/// Finds the places in JavaScript, TypeScript and components where a build puts a secret into what clients download. Knows no path:
/// whether the script is a client's at all is for others to say.
/// </summary>
internal static class ClientScriptReader
{
    // Longer scripts are bundles, which a tool wrote.
    private const int Longest = 4 << 20;

    /// <summary>The uses in a text, by place.</summary>
    /// <param name="text">UTF-8, perhaps ill-formed.</param>
    /// <param name="cancellationToken">Stops a long reading.</param>
    public static List<ClientScriptUse> Read(ReadOnlySpan<byte> text, CancellationToken cancellationToken)
    {
        var uses = new List<ClientScriptUse>();
        if (text.Length > Longest)
            return uses;
        if (!MarkupScripts.IsMarkup(text))
        {
            ReadScript(text, 0, uses, cancellationToken);
            return uses;
        }

        for (var from = 0; MarkupScripts.TryNext(text, ref from, out var start, out var length);)
            ReadScript(text.Slice(start, length), start, uses, cancellationToken);
        return uses;
    }

    private static void ReadScript(ReadOnlySpan<byte> text, int offset, List<ClientScriptUse> uses, CancellationToken cancellationToken)
    {
        var script = new ScriptSyntax(text, cancellationToken);
        var environment = new EnvironmentReader(script);
        var found = new List<ClientScriptUse>();
        var defines = new DefineReader(script, environment);
        var accesses = new AccessReader(script, environment);
        for (var i = 0; i < script.Count; i++)
        {
            defines.Read(i, found);
            accesses.Read(i, found);
            if ((i & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        // Where two overlap, what a configuration inlines is told, else the one that begins first.
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Kind.CompareTo(a.Kind));
        var end = -1;
        foreach (var use in found)
        {
            if (use.Start + offset >= end)
                uses.Add(use with { Start = use.Start + offset });
            else if (use.Kind > uses[uses.Count - 1].Kind)
                uses[uses.Count - 1] = use with { Start = use.Start + offset };
            end = uses[uses.Count - 1].Start + uses[uses.Count - 1].Length;
        }
    }
}
