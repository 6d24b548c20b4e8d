using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Finds where a key store that one body makes is disposed, and what uses it or its keys afterwards.</summary>
internal static class StoreLifetime
{
    /// <summary>The first use after the store's end; <see langword="null"/> where there is none.</summary>
    /// <param name="call">Asks the store.</param>
    /// <param name="cancellationToken">Stops a long walk.</param>
    public static IOperation? UseAfterEnd(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call.Instance is not ILocalReferenceOperation { Local: var store } || EndOf(call, store) is not var (end, scope))
            return null;
        var flow = ValueFlow.From(call, throughObjects: false, cancellationToken);
        // Not awaited here, so that the store is asked when it is gone.
        if (!IsAwaited(call))
        {
            foreach (var way in flow.Ends)
            {
                if (way.Use is IReturnOperation && IsUsing(scope))
                    return way.Use;
            }
        }

        foreach (var local in flow.Locals)
        {
            foreach (var use in BodyReads.In(call).Of(local))
            {
                if (use.Syntax.SpanStart >= end && IsWithin(use, scope) && !(use.Parent is IAssignmentOperation assignment && assignment.Target == use))
                    return use;
            }
        }

        foreach (var use in BodyReads.In(call).Of(store))
        {
            if (use.Syntax.SpanStart >= end && IsWithin(use, scope) && use.Parent is IInvocationOperation { TargetMethod.Name: not ("Dispose" or "DisposeAsync") })
                return use.Parent;
        }

        return null;
    }

    // Where the store ends, and in what the code after it lies; the using itself where nothing in its block comes after.
    private static (int End, IOperation Scope)? EndOf(IInvocationOperation call, ILocalSymbol store)
    {
        for (IOperation? at = call; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IUsingOperation scoped when scoped.Locals.Contains(store, SymbolEqualityComparer.Default) || scoped.Resources is ILocalReferenceOperation { Local: var used } && SymbolEqualityComparer.Default.Equals(used, store):
                    return (scoped.Syntax.Span.End, scoped);
                case IBlockOperation block:
                    foreach (var statement in block.Operations)
                    {
                        if (statement is IUsingDeclarationOperation { DeclarationGroup: { } group } declaration && Declares(group, store))
                            return (block.Syntax.Span.End, declaration);
                    }

                    break;
            }
        }

        foreach (var use in BodyReads.In(call).Of(store))
        {
            if (use.Syntax.SpanStart > call.Syntax.SpanStart && use.Parent is IInvocationOperation { TargetMethod.Name: "Dispose" or "DisposeAsync" } disposal && BlockOf(disposal) is { } block)
                return (disposal.Syntax.Span.End, block);
        }

        return null;
    }

    private static bool Declares(IVariableDeclarationGroupOperation group, ILocalSymbol store)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                if (SymbolEqualityComparer.Default.Equals(declarator.Symbol, store))
                    return true;
            }
        }

        return false;
    }

    private static bool IsUsing(IOperation scope) => scope is IUsingOperation or IUsingDeclarationOperation;

    private static bool IsWithin(IOperation use, IOperation scope)
    {
        if (IsUsing(scope))
            return true;
        for (var at = use.Parent; at is not null; at = at.Parent)
        {
            if (at == scope)
                return true;
        }

        return false;
    }

    // A finally's end is the end for what follows the whole statement.
    private static IOperation? BlockOf(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IBlockOperation block)
                return block.Parent is ITryOperation { Finally: { } last } whole && last == block ? BlockOf(whole) : block;
        }

        return null;
    }

    private static bool IsAwaited(IOperation call)
    {
        for (var at = call.Parent; at is IInvocationOperation or IConversionOperation or IPropertyReferenceOperation or IAwaitOperation or IArgumentOperation; at = at.Parent)
        {
            if (at is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" } or IPropertyReferenceOperation { Property.Name: "Result" })
                return true;
        }

        return false;
    }
}
