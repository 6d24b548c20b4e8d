using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>What stands around a place in C#: what it is assigned to or passed as, innermost first, and the types around it.</summary>
internal sealed class CSharpPlace
{
    // Our own pair of keys takes both by position, under a name that tells neither.
    private const string KeyPair = "ApiXKeys";

    private readonly List<CSharpName> _names;
    private readonly List<string> _types;

    private CSharpPlace(List<CSharpName> names, List<string> types, KeyRole partOfPair)
    {
        _names = names;
        _types = types;
        PartOfPair = partOfPair;
    }

    /// <summary>Which key of our own pair of keys the place is.</summary>
    public KeyRole PartOfPair { get; }

    /// <summary>The nearest type around whose name says something; else the nearest.</summary>
    public string? Type => _types.Find(type => TypeNames.SectionOf(type) is not null) ?? _types.FirstOrDefault();

    /// <summary>Reads a place. One pass over the text before it.</summary>
    public static CSharpPlace At(string text, int position)
    {
        var frames = new CSharpFrames(text);
        frames.ReadTo(position);
        var types = new List<string>();
        for (var i = frames.Open.Count - 1; i >= 0; i--)
        {
            if (frames.Open[i].DeclaredType is { } type)
                types.Add(type);
        }

        return new CSharpPlace(CSharpNames.Of(text, frames.Open), types, PairPartOf(text, frames.Open));
    }

    private static KeyRole PairPartOf(string text, IReadOnlyList<CSharpFrame> open)
    {
        if (open.Count < 2 || open[open.Count - 1] is not { Opening: '(', Pieces.Count: 0, Index: 0 or 1 } arguments)
            return KeyRole.None;
        var before = open[open.Count - 2].Pieces;
        if (before.Count == 0 || before[before.Count - 1] is not { Kind: CSharpTokenKind.Word } called || text.Substring(called.Start, called.End - called.Start) != KeyPair)
            return KeyRole.None;
        return arguments.Index == 0 ? KeyRole.ApiKey : KeyRole.AppKey;
    }

    /// <summary>The symbol that says best what the secret is: one that speaks of secrets before one that does not.</summary>
    /// <param name="rule">What the secret is.</param>
    public string? SymbolFor(SecretRule? rule)
    {
        foreach (var isTarget in new[] { true, false })
        {
            foreach (var name in _names)
            {
                if (name.IsTarget == isTarget && SymbolPhrase.Of(name.Text, rule).Role.Count > 0)
                    return name.Text;
            }
        }

        return _names.Find(name => name.IsTarget && name.Kind == CSharpNameKind.Symbol)?.Text;
    }
}
