using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>The rules that a configuration can name.</summary>
internal sealed class RuleNames(RuleCatalogue builtIn, IReadOnlyList<SecretRule> own)
{
    /// <summary>What is wrong with a selector; <see langword="null"/> where nothing is.</summary>
    public string? Problem(RuleSelector selector, bool takesAll)
    {
        if (selector.IsAll)
            return takesAll ? null : "'*' cannot stand here: without any rule nothing is protected";
        if (selector.IsDiagnostic || builtIn.Find(selector.Text) is not null || own.Any(rule => selector.Selects(rule, string.Empty)))
            return null;
        return $"there is no such rule{Suggestion.Hint(selector.Text, builtIn.Rules.Concat(own).Select(rule => rule.Id))}; 'apixguard rules' lists them";
    }
}
