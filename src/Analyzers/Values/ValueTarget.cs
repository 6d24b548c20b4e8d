using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Values;

/// <summary>What a value is put into or held against, as the code names it.</summary>
/// <param name="Name">The name of a symbol, a parameter, a member or a key.</param>
/// <param name="Kind">How the value gets there.</param>
internal readonly record struct ValueTarget(string Name, ValueTargetKind Kind)
{
    /// <summary>The nearest thing that an expression's value is put into; <see langword="null"/> where nothing names it.</summary>
    public static ValueTarget? Of(IOperation value)
    {
        var targets = new List<ValueTarget>();
        ValueTargets.Collect(value, owner: null, targets);
        return targets.Count > 0 ? targets[0] : null;
    }

    /// <summary>The name of what an expression reads or writes: a symbol, or the constant key of an indexer or of a look-up.</summary>
    public static string? NameOf(IOperation? operation) => TargetNames.Of(operation);
}

/// <summary>How a value gets to what names it.</summary>
internal enum ValueTargetKind
{
    /// <summary>A local's initialiser.</summary>
    Local,

    /// <summary>A field's initialiser.</summary>
    Field,

    /// <summary>A property's initialiser.</summary>
    Property,

    /// <summary>A parameter's default.</summary>
    ParameterDefault,

    /// <summary>An assignment, also in an object initialiser, and of attributes' properties.</summary>
    Assignment,

    /// <summary>An argument, by the parameter's name or, where that says nothing, by the method's.</summary>
    Argument,

    /// <summary>The value beside a constant key.</summary>
    Key,

    /// <summary>An element of a tuple.</summary>
    Element,

    /// <summary>Compared or switched on.</summary>
    Comparison,

    /// <summary>What a <c>??</c> gives where nothing is configured.</summary>
    Fallback,

    /// <summary>Returned from a property, a method or a lambda.</summary>
    Return,
}
