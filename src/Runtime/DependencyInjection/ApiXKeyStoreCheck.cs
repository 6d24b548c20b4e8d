using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime;

/// <summary>What a host validates at start on behalf of the registered key store. Holds nothing: the options machinery needs a type to hang on to.</summary>
internal sealed class ApiXKeyStoreCheck
{
    public sealed class Validator(Func<IReadOnlyList<string>> faults) : IValidateOptions<ApiXKeyStoreCheck>
    {
        public ValidateOptionsResult Validate(string? name, ApiXKeyStoreCheck options) =>
            faults() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }
}
