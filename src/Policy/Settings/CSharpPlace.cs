using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>What stands around a place in C#: what it is assigned to or passed as, innermost first, and the types around it.</summary>
internal sealed class CSharpPlace
{
    private readonly List<CSharpName> _names;
    private readonly List<string> _types;

    private CSharpPlace(List<CSharpName> names, List<string> types)
    {
        _names = names;
        _types = types;
    }

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

        return new CSharpPlace(CSharpNames.Of(text, frames.Open), types);
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
