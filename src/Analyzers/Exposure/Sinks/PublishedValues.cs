using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Takes apart what a sink is given: arrays, pairs, dictionaries, anonymous and other objects made on the spot, and locals that hold one.</summary>
/// <param name="table">Types whose own members are sinks are not taken apart: what is in them was seen where it was put.</param>
internal sealed class PublishedValues(SinkTable? table)
{
    private const int MostDepth = 8, MostValues = 256;

    /// <summary>The single values.</summary>
    public IReadOnlyList<PublishedValue> In(IReadOnlyList<IOperation> values)
    {
        var found = new List<PublishedValue>();
        foreach (var value in values)
            Collect(value, place: null, MostDepth, found);
        return found;
    }

    /// <summary>Whether a value is itself the use of a sink, where what it publishes is seen.</summary>
    public bool IsSink(IOperation value) => table?.Find(value) is not null;

    private void Collect(IOperation? value, IOperation? place, int depth, List<PublishedValue> found)
    {
        if (value is null || depth == 0 || found.Count >= MostValues)
            return;
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Collect(conversion.Operand, place, depth, found);
                break;
            case IParenthesizedOperation parenthesized:
                Collect(parenthesized.Operand, place, depth, found);
                break;
            case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                All(elements);
                break;
            case ICollectionExpressionOperation collection:
                All(collection.Elements);
                break;
            case ITupleOperation tuple:
                All(tuple.Elements);
                break;
            case IAnonymousObjectCreationOperation anonymous:
                All(anonymous.Initializers);
                break;
            case IObjectCreationOperation { Type.SpecialType: not SpecialType.System_String } creation:
                if (table?.IsSeenAlready(creation.Type) == true)
                    break;
                foreach (var argument in creation.Arguments)
                    Collect(argument.Value, place, depth - 1, found);
                if (creation.Initializer is { } initializer)
                    All(initializer.Initializers);
                break;
            // Inside an initialiser only: elsewhere these are statements.
            case ISimpleAssignmentOperation assignment:
                Collect(assignment.Value, place, depth - 1, found);
                break;
            case IMemberInitializerOperation { Initializer.Initializers: var members }:
                All(members);
                break;
            case IInvocationOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } add:
                foreach (var argument in add.Arguments)
                    Collect(argument.Value, place, depth - 1, found);
                break;
            case ILocalReferenceOperation local when HoldsOthers(local.Type):
                CollectHeld(local, place ?? value, depth - 1, found);
                break;
            default:
                found.Add(new(value, place ?? value));
                break;
        }

        void All(IEnumerable<IOperation> values)
        {
            foreach (var value in values)
                Collect(value, place, depth - 1, found);
        }
    }

    private void CollectHeld(ILocalReferenceOperation local, IOperation place, int depth, List<PublishedValue> found)
    {
        var made = LocalWrites.In(local).Only(local.Local);
        while (made is IConversionOperation conversion)
            made = conversion.Operand;
        if (made is not ICollectionExpressionOperation && table?.IsSeenAlready(local.Type) == true)
            return;
        if (made is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or ITupleOperation)
        {
            Collect(made, place, depth, found);
            foreach (var put in Containers.PutInto(local))
                Collect(put, place, depth, found);
        }
        else
        {
            found.Add(new(local, place));
        }
    }

    private static bool HoldsOthers(ITypeSymbol? type) => type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Array or TypeKind.Struct };
}
