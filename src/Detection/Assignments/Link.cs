namespace ApiXGuard.Detection.Assignments;

/// <summary>What joins a name to its value.</summary>
internal enum Link : byte
{
    /// <summary>Nothing: there is no value.</summary>
    None,

    /// <summary><c>=</c> and its kin, comparisons included.</summary>
    Equals,

    /// <summary><c>:</c>, <c>=&gt;</c> and their kin.</summary>
    Colon,

    /// <summary>Name and value are arguments of one call, or members of one pair: <c>("name", "value")</c>.</summary>
    Comma,

    /// <summary>The name is a function and the value its argument.</summary>
    Call,

    /// <summary>The value follows after a space: <c>--name value</c>, <c>ENV NAME value</c>.</summary>
    Argument,

    /// <summary>A literal follows after a space: <c>PASSWORD 'value'</c>.</summary>
    Literal,

    /// <summary>The value is the text of an XML element.</summary>
    Markup,
}
