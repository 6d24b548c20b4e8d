using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>One fold under way, and what it may still spend.</summary>
/// <param name="unknown">Takes the parts that left holes; may be <see langword="null"/>.</param>
/// <param name="cancellationToken">Stops a long fold.</param>
internal sealed class Folding(List<IOperation>? unknown, CancellationToken cancellationToken)
{
    // Locals that are made of locals can ask for far more than the text holds.
    private const int MostSteps = 100_000;

    private int _steps;
    private int _followed;

    /// <summary>Stops a long fold.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Folds an expression.</summary>
    public FoldedValue Of(IOperation? operation, int depth)
    {
        if (operation is null || depth <= 0 || ++_steps > MostSteps)
            return default;
        if ((_steps & 0xFF) == 0)
            cancellationToken.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant switch
            {
                string text => FoldedValue.Of(text),
                char letter => FoldedValue.Of(letter.ToString()),
                _ => default,
            };
        }

        return operation switch
        {
            IConversionOperation conversion => Of(conversion.Operand, depth - 1),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, depth - 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => TextFolding.Concatenation(this, sum, depth),
            IInterpolatedStringOperation interpolated => TextFolding.Interpolation(this, interpolated, depth),
            IInterpolatedStringAdditionOperation addition => TextFolding.Interpolation(this, addition, depth),
            IInterpolatedStringHandlerCreationOperation handler => Of(handler.Content, depth - 1),
            IInvocationOperation call => CallFolding.Of(this, call, depth),
            IObjectCreationOperation creation => CallFolding.Of(this, creation, depth),
            IArrayCreationOperation array => ArrayFolding.Of(this, array, depth),
            ICollectionExpressionOperation collection => ArrayFolding.Of(this, collection, depth),
            IUtf8StringOperation utf8 => FoldedValue.Of(Encoding.UTF8.GetBytes(utf8.Value)),
            ICoalesceOperation coalesce => Either(coalesce.Value, coalesce.WhenNull, depth),
            IConditionalOperation conditional => Either(conditional.WhenTrue, conditional.WhenFalse, depth),
            ISwitchExpressionOperation choice => OneOf(choice, depth),
            ISimpleAssignmentOperation assignment => Of(assignment.Value, depth - 1),
            ILocalReferenceOperation local => Followed(local, depth),
            IFieldReferenceOperation or IPropertyReferenceOperation => Followed(operation, depth),
            { Kind: OperationKind.None } => ArrayFolding.OfStackAllocation(operation),
            _ => default,
        };
    }

    /// <summary>Notes a part that is not known.</summary>
    public void AddUnknown(IOperation? part)
    {
        // What a local stands for is judged where the local is assigned.
        if (part is not null && _followed == 0)
            unknown?.Add(part);
    }

    private FoldedValue Followed(IOperation reference, int depth)
    {
        _followed++;
        var folded = SymbolFolding.Of(this, reference, depth);
        _followed--;
        return folded;
    }

    private FoldedValue Either(IOperation? first, IOperation? second, int depth) =>
        Of(first, depth - 1) is { IsNone: false } folded ? folded : Of(second, depth - 1);

    private FoldedValue OneOf(ISwitchExpressionOperation choice, int depth)
    {
        foreach (var arm in choice.Arms)
        {
            if (Of(arm.Value, depth - 1) is { IsNone: false } folded)
                return folded;
        }

        return default;
    }
}
