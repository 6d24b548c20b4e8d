using System.Globalization;
using ApiXGuard.Detection;
using ApiXGuard.Policy.Json;

namespace ApiXGuard.Policy;

/// <summary>Takes the members of one object of the configuration, and tells what is unknown, repeated, missing or of the wrong kind.</summary>
internal sealed class ObjectReader
{
    private readonly JsonObject _object;
    private readonly string _path;
    private readonly ErrorSink _errors;

    /// <param name="node">The object.</param>
    /// <param name="path">Its key; empty for the root.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="known">The keys it may have; <see langword="null"/> where any key may stand.</param>
    public ObjectReader(JsonObject node, string path, ErrorSink errors, string[]? known)
    {
        _object = node;
        _path = path;
        _errors = errors;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!seen.Add(member.Name))
                errors.Add(member.Line, KeyOf(member.Name), "the key stands twice");
            else if (known is not null && !known.Contains(member.Name))
                errors.Add(member.Line, KeyOf(member.Name), $"unknown key{Hint(member.Name, known)}");
        }
    }

    /// <summary>The object's line.</summary>
    public int Line => _object.Line;

    /// <summary>All members.</summary>
    public IReadOnlyList<JsonMember> Members => _object.Members;

    /// <summary>The full key of a member.</summary>
    public string KeyOf(string name)
    {
        // A key may be anything, even a secret or an escape sequence: only what looks like one is repeated.
        var shown = name.Length is > 0 and <= 64 && name.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '$' or '.')
            ? name
            : "(key)";
        return _path.Length == 0 ? shown : $"{_path}.{shown}";
    }

    /// <summary>Reports an error at a member.</summary>
    public void Fail(JsonNode at, string name, string message) => _errors.Add(at.Line, KeyOf(name), message);

    /// <summary>A string; <see langword="null"/> where there is none or none that is right.</summary>
    public string? String(string name, bool isRequired = false)
    {
        var node = Find(name, isRequired);
        if (node is JsonString { Value: var value } && (value.Length > 0 || !isRequired))
            return value;
        if (node is JsonString)
            Fail(node, name, "is empty");
        else if (node is not null)
            Fail(node, name, $"expected a string instead of {node.Kind}");
        return null;
    }

    /// <summary>A whole number within a range; <see langword="null"/> where there is none or none that is right.</summary>
    public int? Integer(string name, int least, int most)
    {
        var node = Find(name, isRequired: false);
        if (node is JsonNumber number && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
        {
            return value;
        }

        if (node is not null)
            Fail(node, name, $"expected a whole number from {least} to {most}");
        return null;
    }

    /// <summary>The items of an array of strings, each with the node it came from.</summary>
    public IReadOnlyList<(string Value, JsonNode Node)> Strings(string name, bool isRequired = false)
    {
        var strings = new List<(string, JsonNode)>();
        foreach (var item in Items(name, isRequired))
        {
            if (item is JsonString { Value.Length: > 0 } text)
                strings.Add((text.Value, text));
            else
                Fail(item, name, item is JsonString ? "holds an empty string" : $"expected strings; one is {item.Kind}");
        }

        return strings;
    }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonNode> Items(string name, bool isRequired = false)
    {
        var node = Find(name, isRequired);
        if (node is JsonArray { Items: var items } && (items.Count > 0 || !isRequired))
            return items;
        if (node is JsonArray)
            Fail(node, name, "is empty");
        else if (node is not null)
            Fail(node, name, $"expected an array instead of {node.Kind}");
        return [];
    }

    /// <summary>An object; <see langword="null"/> where there is none or none that is right.</summary>
    public ObjectReader? Object(string name, string[]? known)
    {
        var node = Find(name, isRequired: false);
        if (node is JsonObject child)
            return new ObjectReader(child, KeyOf(name), _errors, known);
        if (node is not null)
            Fail(node, name, $"expected an object instead of {node.Kind}");
        return null;
    }

    /// <summary>The objects of an array.</summary>
    public IEnumerable<ObjectReader> Objects(string name, string[] known)
    {
        var items = Items(name);
        for (var i = 0; i < items.Count; i++)
        {
            var key = $"{name}[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (items[i] is JsonObject child)
                yield return new ObjectReader(child, _path.Length == 0 ? key : $"{_path}.{key}", _errors, known);
            else
                Fail(items[i], name, $"expected objects; one is {items[i].Kind}");
        }
    }

    /// <summary>A confidence; <see langword="null"/> where there is none or none that is right.</summary>
    public Confidence? Confidence(string name) => Find(name, isRequired: false) is { } node ? Confidence(node, name) : null;

    /// <summary>A confidence.</summary>
    public Confidence? Confidence(JsonNode node, string name)
    {
        string[] words = ["low", "medium", "high"];
        var index = node is JsonString text ? Array.IndexOf(words, text.Value) : -1;
        if (index >= 0)
            return Detection.Confidence.Low + (byte)index;
        var hint = node is JsonString unknown ? Suggestion.Hint(unknown.Value, words) : string.Empty;
        Fail(node, name, $"expected \"low\", \"medium\" or \"high\"{hint}");
        return null;
    }

    /// <summary>The value of a member, the first where it stands twice.</summary>
    public JsonNode? Find(string name, bool isRequired)
    {
        foreach (var member in _object.Members)
        {
            if (member.Name == name)
                return member.Value;
        }

        if (isRequired)
            _errors.Add(_object.Line, _path.Length == 0 ? name : $"{_path}.{name}", "is missing");
        return null;
    }

    private static string Hint(string name, string[] known)
    {
        var hint = Suggestion.Hint(name, known);
        return hint.Length > 0 ? hint : $"; there are {string.Join(", ", known)}";
    }
}
