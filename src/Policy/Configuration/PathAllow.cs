using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>Paths in which matches of some rules are allowed, for a reason.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Paths">The paths.</param>
/// <param name="Because">Why.</param>
public sealed record PathAllow(IReadOnlyList<RuleSelector> Rules, IReadOnlyList<Glob> Paths, string Because)
{
    internal bool Covers(SecretRule rule, string path, string? diagnosticId)
    {
        var isNamed = false;
        foreach (var selector in Rules)
            isNamed |= selector.Selects(rule, diagnosticId);
        if (!isNamed)
            return false;
        foreach (var glob in Paths)
        {
            if (glob.IsMatch(path))
                return true;
        }

        return false;
    }
}
