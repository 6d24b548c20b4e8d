using ApiXGuard.Detection.Assignments;
using ApiXGuard.Detection.ClientScripts;
using ApiXGuard.Detection.ConnectionStrings;
using ApiXGuard.Detection.CredentialFiles;
using ApiXGuard.Detection.HttpCredentials;
using ApiXGuard.Detection.PrivateKeys;
using ApiXGuard.Detection.Urls;
using ApiXGuard.Detection.WebTokens;

namespace ApiXGuard.Detection.Scanning;

/// <summary>Makes the matchers of a catalogue: one for each token rule, one for each structure kind and one for all assignments.</summary>
internal static class MatcherFactory
{
    public static IReadOnlyList<(Matcher Matcher, IReadOnlyList<SecretRule> Rules)> Create(RuleCatalogue catalogue)
    {
        var matchers = new List<(Matcher, IReadOnlyList<SecretRule>)>();
        foreach (var rule in catalogue.Rules)
        {
            if (rule.Pattern is TokenPattern token)
                matchers.Add((new TokenMatcher(rule, token), [rule]));
        }

        foreach (var group in catalogue.Rules.Where(rule => KindOf(rule) is not null).GroupBy(KindOf))
        {
            SecretRule[] rules = [.. group];
            matchers.Add((Create(group.Key!.Value, rules, catalogue), rules));
        }

        return matchers;
    }

    private static StructureKind? KindOf(SecretRule rule) => rule.Pattern switch
    {
        NamedValuePattern => StructureKind.Assignment,
        StructurePattern structure => structure.Kind,
        _ => null,
    };

    // One line for each kind, in the order of the enumeration.
    private static Matcher Create(StructureKind kind, IReadOnlyList<SecretRule> rules, RuleCatalogue catalogue) => kind switch
    {
        StructureKind.Assignment => new AssignmentMatcher(rules, catalogue.SensitiveNames),
        StructureKind.PrivateKey => new PrivateKeyMatcher(rules),
        StructureKind.WebToken => new WebTokenMatcher(rules),
        StructureKind.ConnectionString => new ConnectionStringMatcher(rules),
        StructureKind.UrlCredentials => new UrlCredentialsMatcher(rules),
        StructureKind.HttpCredentials => new HttpCredentialsMatcher(rules),
        StructureKind.CredentialFile => new CredentialFileMatcher(rules),
        StructureKind.ClientScript => new ClientScriptMatcher(rules),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
