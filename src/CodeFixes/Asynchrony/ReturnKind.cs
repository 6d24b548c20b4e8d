using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>What a function gives back, as far as async is concerned.</summary>
internal enum ReturnKind
{
    /// <summary>Something that cannot be the result of an async function.</summary>
    Unfit,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A value.</summary>
    Value,

    /// <summary><c>Task</c> or <c>ValueTask</c>.</summary>
    Task,

    /// <summary><c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    TaskOfValue,
}

/// <summary>Tells kinds of results.</summary>
internal static class ReturnKinds
{
    /// <summary>The kind of a function's result.</summary>
    public static ReturnKind Of(IMethodSymbol function)
    {
        if (function.ReturnsByRef || function.ReturnsByRefReadonly)
            return ReturnKind.Unfit;
        return function.ReturnsVoid ? ReturnKind.Nothing : Of(function.ReturnType);
    }

    /// <summary>Whether a type is one that async functions of ours return.</summary>
    public static bool IsTask(ITypeSymbol? type) => type is not null && Of(type) is ReturnKind.Task or ReturnKind.TaskOfValue;

    private static ReturnKind Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } } task)
            return task.Arity == 0 ? ReturnKind.Task : ReturnKind.TaskOfValue;
        if (type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol or ITypeParameterSymbol { AllowsRefLikeType: true } || type.Name is "IAsyncEnumerable" or "IAsyncEnumerator")
            return ReturnKind.Unfit;
        // Awaitables of others have builders of their own.
        return type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "AsyncMethodBuilderAttribute") || type.GetMembers("GetAwaiter").Length > 0
            ? ReturnKind.Unfit
            : ReturnKind.Value;
    }
}
