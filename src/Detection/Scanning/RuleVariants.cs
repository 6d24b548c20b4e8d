namespace ApiXGuard.Detection.Scanning;

/// <summary>Finds the rules of a structure's variants. A catalogue need not have all of them.</summary>
internal static class RuleVariants
{
    /// <summary>The rule of a variant; <see langword="null"/> where the catalogue has none.</summary>
    public static SecretRule? Find(IReadOnlyList<SecretRule> rules, string variant)
    {
        foreach (var rule in rules)
        {
            if (rule.Pattern is StructurePattern structure && structure.Variant == variant)
                return rule;
        }

        return null;
    }

    /// <summary>Adds a candidate where the catalogue has a rule for it.</summary>
    public static void Propose(this CandidateList found, SecretRule? rule, int start, int length, ValueSyntax syntax = ValueSyntax.Unknown)
    {
        if (rule is not null && length > 0)
            found.Add(new Candidate(rule, start, length) { Syntax = syntax });
    }

    /// <summary>The variant that a candidate's rule stands for.</summary>
    public static string VariantOf(SecretRule rule) => ((StructurePattern)rule.Pattern).Variant;
}
