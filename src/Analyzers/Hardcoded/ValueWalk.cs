using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>
/// One walk over a body, from the outside in and without recursion: what folds is judged as a whole, and only what it does not take in
/// is walked further.
/// </summary>
/// <param name="guard">The compilation.</param>
/// <param name="file">The file that holds the body.</param>
/// <param name="owner">What the body belongs to.</param>
/// <param name="cancellationToken">Stops a long walk.</param>
internal sealed class ValueWalk(GuardCompilation guard, SourceFile file, ISymbol owner, CancellationToken cancellationToken)
{
    private readonly ValueVerdicts _verdicts = new(guard, file, owner, cancellationToken);
    private readonly Stack<IOperation> _left = new();
    private readonly List<IOperation> _unknown = [];

    /// <summary>Walks a body.</summary>
    public IReadOnlyList<HardcodedValue> Over(IOperation body)
    {
        if (file.IsExcluded)
            return [];
        _left.Push(body);
        var steps = 0;
        while (_left.Count > 0)
        {
            if ((++steps & 0x3FF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            Visit(_left.Pop());
        }

        return _verdicts.Found;
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case ILiteralOperation literal:
                if (literal.ConstantValue.Value is string text)
                    _verdicts.Judge(literal, FoldedValue.Of(text), unknown: []);
                return;
            case INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation:
                return;
            case ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                _verdicts.JudgeReference(operation);
                break;
            case IInvocationOperation call when CallFolding.MayFold(call.TargetMethod) && TryFold(call):
            case IObjectCreationOperation creation when creation.Initializer is null && TryFold(creation):
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum when TryFold(sum):
            case IInterpolatedStringOperation interpolated when TryFold(interpolated):
            case IInterpolatedStringAdditionOperation addition when TryFold(addition):
            case IInterpolatedStringHandlerCreationOperation handler when TryFold(handler):
            case IUtf8StringOperation utf8 when TryFold(utf8):
            case IArrayCreationOperation { Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Char } } array when TryFold(array):
            case ICollectionExpressionOperation collection
                when ArrayFolding.ElementTypeOf(collection.Type) is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Char && TryFold(collection):
            case { Kind: OperationKind.None, Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } allocation when TryFold(allocation):
                return;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, Target: ILocalReferenceOperation local } appended:
                _verdicts.JudgeAccumulated(local, appended);
                break;
        }

        foreach (var child in operation.ChildOperations.Reverse())
            _left.Push(child);
    }

    // Takes an expression with all its parts, but for those that are not known.
    private bool TryFold(IOperation operation)
    {
        _unknown.Clear();
        var folded = ValueFolder.Fold(operation, _unknown, cancellationToken);
        if (folded.IsNone || !_verdicts.Judge(operation, folded, _unknown))
            return false;
        foreach (var part in _unknown)
            _left.Push(part);
        return true;
    }
}
