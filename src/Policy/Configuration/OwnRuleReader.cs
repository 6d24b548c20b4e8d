using ApiXGuard.Detection;
using ApiXGuard.Policy.Compatibility;
using ApiXGuard.Policy.Json;

namespace ApiXGuard.Policy;

/// <summary>Reads the repository's own rules, and runs their examples: a rule that does not find them is an error.</summary>
internal static class OwnRuleReader
{
    private const int LongestTitle = 60;

    private static readonly string[] Keys =
        ["id", "title", "provider", "description", "shape", "near", "confidence", "visiblePrefix", "examples", "nearMisses", "remedy"];

    private static readonly string[] RemedyKeys = ["steps", "revocationPage"];

    public static IReadOnlyList<SecretRule> Read(ObjectReader root, RuleCatalogue builtIn)
    {
        var rules = new List<SecretRule>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in root.Objects("ownRules", Keys))
        {
            if (Read(item, builtIn, ids) is { } rule)
                rules.Add(rule);
        }

        return rules;
    }

    private static SecretRule? Read(ObjectReader item, RuleCatalogue builtIn, HashSet<string> ids)
    {
        var id = Id(item, builtIn, ids);
        var title = item.String("title", isRequired: true);
        if (title is { Length: > LongestTitle })
            item.Fail(item.Find("title", false)!, "title", $"is longer than {LongestTitle} characters");
        var pattern = Pattern(item);
        var examples = item.Strings("examples", isRequired: true);
        var nearMisses = item.Strings("nearMisses");
        var remedy = Remedy(item.Object("remedy", RemedyKeys));
        var confidence = item.Confidence("confidence") ?? Confidence.High;
        var visible = item.Integer("visiblePrefix", 0, 32) ?? 0;
        if (id is null || title is null || pattern is null)
            return null;
        var rule = new SecretRule(id, title)
        {
            Provider = item.String("provider") ?? "Own rules",
            Description = item.String("description") ?? "A secret that this repository's configuration describes.",
            Pattern = pattern,
            Remedy = remedy,
            Examples = [.. examples.Select(example => example.Value)],
            NearMisses = [.. nearMisses.Select(example => example.Value)],
            Confidence = confidence,
            VisiblePrefix = visible,
        };
        return Prove(item, rule, examples, nearMisses) ? rule : null;
    }

    private static string? Id(ObjectReader item, RuleCatalogue builtIn, HashSet<string> ids)
    {
        var id = item.String("id", isRequired: true);
        if (id is null)
            return null;
        var problem =
            id.Length > 64 || id.Split('-').Any(part => part.Length == 0 || !part.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9'))
                ? "expected lower-case letters and digits with single '-' between them"
            : builtIn.Find(id) is not null ? "a built-in rule has this id"
            : !ids.Add(id) ? "another own rule has this id"
            : null;
        if (problem is null)
            return id;
        item.Fail(item.Find("id", false)!, "id", problem);
        return null;
    }

    private static RulePattern? Pattern(ObjectReader item)
    {
        var shape = item.String("shape", isRequired: true);
        var near = item.Strings("near");
        foreach (var (word, node) in near)
        {
            if (!word.All(c => c is >= ' ' and <= '~'))
                item.Fail(node, "near", "expected words of printable ASCII");
        }

        if (shape is null)
            return null;
        try
        {
            return RulePattern.Token(shape, [.. near.Select(word => word.Value.ToLowerInvariant())]);
        }
        catch (FormatException error)
        {
            item.Fail(item.Find("shape", false)!, "shape", WithoutShape(error, shape));
            return null;
        }
    }

    /// <summary>What is wrong with a shape, without repeating it: somebody may have put a real key there.</summary>
    private static string WithoutShape(FormatException error, string shape) => error.Message.Replace($" '{shape}'", string.Empty);

    private static Remedy Remedy(ObjectReader? item)
    {
        var page = item?.String("revocationPage") ?? string.Empty;
        if (page.Length > 0 && !(Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            item!.Fail(item.Find("revocationPage", false)!, "revocationPage", "expected an absolute https address");
        return new Remedy(item?.String("steps") ?? "Revoke it where it was issued, replace it, and look for its use.", page);
    }

    private static bool Prove(
        ObjectReader item,
        SecretRule rule,
        IReadOnlyList<(string Value, JsonNode Node)> examples,
        IReadOnlyList<(string Value, JsonNode Node)> nearMisses)
    {
        SecretScanner scanner;
        try
        {
            scanner = new SecretScanner(new RuleCatalogue([rule]));
        }
        catch (FormatException error)
        {
            item.Fail(item.Find("shape", false)!, "shape", WithoutShape(error, rule.Id));
            return false;
        }

        var isProven = true;
        foreach (var (text, node) in examples.Where(example => !Matches(example.Value)))
        {
            item.Fail(node, "examples", "the rule does not find this example");
            isProven = false;
        }

        foreach (var (text, node) in nearMisses.Where(example => Matches(example.Value)))
        {
            item.Fail(node, "nearMisses", "the rule finds this text, which it should not");
            isProven = false;
        }

        return isProven;

        bool Matches(string text) => scanner.FindMatches(Utf8Text.Encode(text), default).Matches.Count > 0;
    }
}
