using System.Globalization;
using System.Text.Json;

namespace ApiXGuard.Scanner.Reports;

/// <summary>A value in a JSON text and where it stands, so that whoever reads it can say what is wrong with it.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">Its place, for example <c>findings[3].rule</c>; empty for the whole text.</param>
internal readonly record struct JsonMember(JsonElement Value, string At)
{
    /// <summary>A member that has to be there.</summary>
    public JsonMember this[string name] => Find(name) ?? throw new FormatException($"'{Below(name)}' is missing");

    /// <summary>A member that may be there.</summary>
    public JsonMember? Find(string name)
    {
        if (Value.ValueKind != JsonValueKind.Object)
            throw Wrong("an object");
        return Value.TryGetProperty(name, out var member) ? new JsonMember(member, Below(name)) : null;
    }

    /// <summary>The items of an array.</summary>
    public IEnumerable<JsonMember> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
            throw Wrong("an array");
        var at = At;
        return Value.EnumerateArray().Select((item, index) => new JsonMember(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]")));
    }

    /// <summary>A text.</summary>
    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Wrong("a text");

    /// <summary>A whole number that is not less than another.</summary>
    public int Number(int least) => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least ? number : throw Wrong($"a whole number from {least} on");

    /// <summary>A number of things, which may be very large.</summary>
    public long Count() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out var number) && number >= 0 ? number : throw Wrong("a whole number from 0 on");

    /// <summary>True or false.</summary>
    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    /// <summary>So many lower-case hexadecimal digits.</summary>
    public string Hex(params ReadOnlySpan<int> lengths)
    {
        var text = Text();
        return lengths.Contains(text.Length) && !text.AsSpan().ContainsAnyExcept("0123456789abcdef") ? text : throw Wrong("hexadecimal digits");
    }

    /// <summary>What to throw where something else stands.</summary>
    public FormatException Wrong(string expected) => new($"'{(At.Length == 0 ? "(the whole)" : At)}' is not {expected}");

    private string Below(string name) => At.Length == 0 ? name : At + "." + name;
}
