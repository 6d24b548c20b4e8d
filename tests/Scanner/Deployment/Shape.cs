using YamlDotNet.RepresentationModel;

namespace ApiXGuard.Scanner.Tests.Deployment;

/// <summary>
/// What a format documents of its mappings: a line for each kind of mapping, with its keys; <c>!</c> where one is required, <c>:Kind</c>
/// where its value is a mapping, <c>[]</c> a list of such, <c>{}</c> a mapping of any names to such. Anything else is an error.
/// </summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Dictionary<string, (bool IsRequired, string Kind)>> _kinds = [];

    public Shape(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _kinds.Add(words[0], words.Skip(1).Select(Parse).ToDictionary(key => key.Name, key => (key.IsRequired, key.Kind)));
        }
    }

    /// <summary>What is wrong with a value that should be of a kind.</summary>
    public IReadOnlyList<string> Validate(string kind, YamlNode node)
    {
        var errors = new List<string>();
        Check(kind, node, kind, errors);
        return errors;
    }

    private void Check(string kind, YamlNode node, string at, List<string> errors)
    {
        if (kind.Length == 0)
            return;
        if (kind.EndsWith("[]", StringComparison.Ordinal))
        {
            if (node is not YamlSequenceNode items)
            {
                errors.Add($"{at} is no list");
                return;
            }

            foreach (var item in items)
                Check(kind[..^2], item, at + "[]", errors);
            return;
        }

        if (node is not YamlMappingNode mapping)
        {
            errors.Add($"{at} is no mapping");
            return;
        }

        var isFree = kind.EndsWith("{}", StringComparison.Ordinal);
        var keys = isFree ? [] : _kinds[kind];
        foreach (var (key, value) in mapping)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (isFree)
                Check(kind[..^2], value, $"{at}.{name}", errors);
            else if (keys.TryGetValue(name, out var known))
                Check(known.Kind, value, $"{at}.{name}", errors);
            else
                errors.Add($"{at}.{name} is unknown");
        }

        errors.AddRange(keys.Where(key => key.Value.IsRequired && !mapping.Children.ContainsKey(new YamlScalarNode(key.Key))).Select(key => $"{at}.{key.Key} is missing"));
    }

    private static (string Name, bool IsRequired, string Kind) Parse(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? word : word[..colon];
        return (name.TrimEnd('!'), name.EndsWith('!'), colon < 0 ? "" : word[(colon + 1)..]);
    }
}
