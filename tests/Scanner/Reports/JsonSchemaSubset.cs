using System.Text.Json;
using System.Text.RegularExpressions;

namespace ApiXGuard.Scanner.Tests.Reports;

/// <summary>Checks a value against the keywords of JSON Schema that our own schemas use; an unknown keyword is an error.</summary>
internal sealed class JsonSchemaSubset(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "title", "description", "$defs", "default"];

    public static JsonSchemaSubset FromDocs(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ApiXGuard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("ApiXGuard.sln");
        return new JsonSchemaSubset(JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "docs", name))).RootElement);
    }

    public IReadOnlyList<string> Validate(JsonElement value)
    {
        var errors = new List<string>();
        Check(root, value, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Annotations.Contains(keyword.Name)))
        {
            if (!Holds(schema, keyword.Name, keyword.Value, value, at, errors))
                errors.Add($"{at}: {keyword.Name}");
        }
    }

    private bool Holds(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string at, List<string> errors)
    {
        switch (keyword)
        {
            case "$ref":
                Check(root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, at, errors);
                return true;
            case "type":
                return rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(rule.GetString()!, value);
            case "const":
                return value.ValueKind == JsonValueKind.String && value.GetString() == rule.GetString();
            case "enum":
                return value.ValueKind == JsonValueKind.String && rule.EnumerateArray().Any(item => item.GetString() == value.GetString());
            case "required":
                return value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "properties":
                CheckProperties(rule, value, at, errors);
                return true;
            case "additionalProperties":
                return CheckOthers(schema, rule, value, at, errors);
            case "items":
                for (var i = 0; value.ValueKind == JsonValueKind.Array && i < value.GetArrayLength(); i++)
                    Check(rule, value[i], $"{at}[{i}]", errors);
                return true;
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32();
            case "minLength":
                return value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32();
            case "maxLength":
                return value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32();
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble();
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!);
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private void CheckProperties(JsonElement rule, JsonElement value, string at, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in rule.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var member))
                Check(property.Value, member, $"{at}.{property.Name}", errors);
        }
    }

    private bool CheckOthers(JsonElement schema, JsonElement rule, JsonElement value, string at, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return true;
        var others = value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _)).ToList();
        if (rule.ValueKind == JsonValueKind.False)
            return others.Count == 0;
        foreach (var other in others)
            Check(rule, other.Value, $"{at}.{other.Name}", errors);
        return true;
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}
