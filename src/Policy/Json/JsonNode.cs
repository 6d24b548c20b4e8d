namespace ApiXGuard.Policy.Json;

/// <summary>A value of a JSON text and the line it begins on, so that errors can name it.</summary>
internal abstract record JsonNode(int Line)
{
    /// <summary>What it is, for errors.</summary>
    public abstract string Kind { get; }
}

/// <summary>An object. Repeated names are kept: whoever reads it tells them.</summary>
internal sealed record JsonObject(int Line, IReadOnlyList<JsonMember> Members) : JsonNode(Line)
{
    public override string Kind => "an object";
}

/// <summary>A name and its value.</summary>
internal sealed record JsonMember(string Name, int Line, JsonNode Value);

/// <summary>An array.</summary>
internal sealed record JsonArray(int Line, IReadOnlyList<JsonNode> Items) : JsonNode(Line)
{
    public override string Kind => "an array";
}

/// <summary>A string, unescaped.</summary>
internal sealed record JsonString(int Line, string Value) : JsonNode(Line)
{
    public override string Kind => "a string";
}

/// <summary>A number as written.</summary>
internal sealed record JsonNumber(int Line, string Text) : JsonNode(Line)
{
    public override string Kind => "a number";
}

/// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record JsonLiteral(int Line, string Text) : JsonNode(Line)
{
    public override string Kind => Text == "null" ? "null" : "a truth value";
}
