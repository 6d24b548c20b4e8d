namespace ApiXGuard.Policy;

/// <summary>A name that says what a value in C# is.</summary>
/// <param name="Text">The name, with the type or property before it where that says whose.</param>
/// <param name="Kind">Where it stands.</param>
internal sealed record CSharpName(string Text, CSharpNameKind Kind)
{
    /// <summary>Whether the value itself is called so, rather than what is done with it.</summary>
    public bool IsTarget => Kind is CSharpNameKind.Symbol or CSharpNameKind.Key;
}

/// <summary>Where names stand.</summary>
internal enum CSharpNameKind
{
    /// <summary>A variable, member or parameter that takes the value.</summary>
    Symbol,

    /// <summary>A text under which the value is kept: <c>settings["Stripe:ApiKey"]</c>.</summary>
    Key,

    /// <summary>What is called with the value, or gives it back.</summary>
    Call,
}
