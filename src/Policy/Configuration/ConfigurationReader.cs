using ApiXGuard.Detection;
using ApiXGuard.Policy.Json;

namespace ApiXGuard.Policy;

/// <summary>Reads <c>apixguard.json</c>, strictly: what it does not know is an error, because a misspelt key would protect nothing.</summary>
internal static class ConfigurationReader
{
    private static readonly string[] Keys =
    [
        "$schema", "minimumConfidence", "disabledRules", "confidence", "allowPaths", "exclude", "sensitiveNames", "ownRules", "limits",
    ];

    private static readonly string[] AllowKeys = ["rules", "paths", "because"];

    private static readonly string[] LimitKeys = ["maxBlobSize"];

    public static PolicyResult<PolicyConfiguration> Read(string text, string file, RuleCatalogue builtIn)
    {
        var errors = new ErrorSink(file);
        PolicyConfiguration? configuration = null;
        try
        {
            if (JsonParser.Parse(text) is JsonObject root)
                configuration = Read(new ObjectReader(root, string.Empty, errors, Keys), builtIn);
            else
                errors.Add(1, null, "expected an object in braces");
        }
        catch (JsonSyntaxException error)
        {
            errors.Add(error.Line, null, error.Message);
        }

        return errors.Errors.Count == 0 ? PolicyResult<PolicyConfiguration>.Of(configuration!) : PolicyResult<PolicyConfiguration>.Failed(errors.Errors);
    }

    private static PolicyConfiguration Read(ObjectReader root, RuleCatalogue builtIn)
    {
        _ = root.String("$schema");
        var ownRules = OwnRuleReader.Read(root, builtIn);
        var rules = new RuleNames(builtIn, ownRules);
        return new PolicyConfiguration
        {
            MinimumConfidence = root.Confidence("minimumConfidence") ?? Confidence.Medium,
            DisabledRules = Selectors(root, "disabledRules", rules, isRequired: false, takesAll: false),
            Confidences = Confidences(root, rules),
            PathAllows = PathAllows(root, rules),
            Excludes = Globs(root, "exclude", isRequired: false),
            SensitiveNames = SensitiveNames(root),
            OwnRules = ownRules,
            Limits = Limits(root.Object("limits", LimitKeys)),
        };
    }

    private static IReadOnlyList<RuleSelector> Selectors(ObjectReader item, string name, RuleNames rules, bool isRequired, bool takesAll)
    {
        var selectors = new List<RuleSelector>();
        foreach (var (value, node) in item.Strings(name, isRequired))
        {
            var selector = RuleSelector.Of(value);
            if (rules.Problem(selector, takesAll) is { } problem)
                item.Fail(node, name, problem);
            else
                selectors.Add(selector);
        }

        return selectors;
    }

    private static IReadOnlyList<RuleConfidence> Confidences(ObjectReader root, RuleNames rules)
    {
        var confidences = new List<RuleConfidence>();
        if (root.Object("confidence", known: null) is not { } levels)
            return confidences;
        foreach (var member in levels.Members)
        {
            var selector = RuleSelector.Of(member.Name);
            if (selector.IsDiagnostic)
                levels.Fail(member.Value, member.Name, "a diagnostic's severity is set in .editorconfig; name a rule here");
            else if (rules.Problem(selector, takesAll: false) is { } problem)
                levels.Fail(member.Value, member.Name, problem);
            else if (levels.Confidence(member.Value, member.Name) is { } confidence)
                confidences.Add(new RuleConfidence(selector, confidence));
        }

        return confidences;
    }

    private static IReadOnlyList<PathAllow> PathAllows(ObjectReader root, RuleNames rules)
    {
        var allows = new List<PathAllow>();
        foreach (var item in root.Objects("allowPaths", AllowKeys))
        {
            var selectors = Selectors(item, "rules", rules, isRequired: true, takesAll: true);
            var paths = Globs(item, "paths", isRequired: true);
            if (item.String("because", isRequired: true) is { } because)
                allows.Add(new PathAllow(selectors, paths, because));
        }

        return allows;
    }

    private static IReadOnlyList<Glob> Globs(ObjectReader item, string name, bool isRequired)
    {
        var globs = new List<Glob>();
        foreach (var (value, node) in item.Strings(name, isRequired))
        {
            if (Glob.TryParse(value, out var error) is { } glob)
                globs.Add(glob);
            else
                item.Fail(node, name, $"a pattern {error}");
        }

        return globs;
    }

    private static IReadOnlyList<string> SensitiveNames(ObjectReader root)
    {
        const int Shortest = 3;
        var names = new List<string>();
        foreach (var (value, node) in root.Strings("sensitiveNames"))
        {
            if (!value.All(IsOfName))
                root.Fail(node, "sensitiveNames", "a name holds other than ASCII letters, digits, '_', '-' and '.'");
            else if (value.Count(char.IsLetterOrDigit) < Shortest)
                root.Fail(node, "sensitiveNames", $"a name holds fewer than {Shortest} letters and digits and would match everywhere");
            else
                names.Add(value.ToLowerInvariant());
        }

        return names;

        static bool IsOfName(char c) => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or '-' or '.');
    }

    private static ScanLimits Limits(ObjectReader? item)
    {
        var node = item?.Find("maxBlobSize", isRequired: false);
        var text = node switch
        {
            JsonString size => size.Value,
            JsonNumber number => number.Text,
            _ => string.Empty,
        };
        if (node is null)
            return new ScanLimits();
        if (ByteSize.TryParse(text, out var bytes))
            return new ScanLimits { MaxBlobSize = bytes };
        item!.Fail(node, "maxBlobSize", ByteSize.Expected);
        return new ScanLimits();
    }
}
