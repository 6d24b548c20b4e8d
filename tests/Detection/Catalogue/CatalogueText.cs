using System.Text;

namespace ApiXGuard.Detection.Tests.Catalogue;

/// <summary>What the tests of the catalogue ask of the engine.</summary>
internal static class CatalogueText
{
    public static IReadOnlyList<SecretRule> Rules => SecretScanner.Default.Catalogue.Rules;

    /// <summary>One row per rule, by id, so that a failure names the rule.</summary>
    public static TheoryData<string> Ids(Func<SecretRule, bool> where) => new(Rules.Where(where).Select(rule => rule.Id));

    public static SecretRule Rule(string id) => SecretScanner.Default.Catalogue.Find(id)!;

    public static IReadOnlyList<Match> Matches(string text) =>
        SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(text), default, TestContext.Current.CancellationToken).Matches;

    public static IEnumerable<Match> MatchesOf(SecretRule rule, string text) =>
        Matches(text).Where(match => ReferenceEquals(match.Rule, rule));
}
