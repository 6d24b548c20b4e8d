using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime;

/// <summary>What a host validates at start on behalf of the key stores that are registered under names. Holds nothing.</summary>
internal sealed class NamedApiXKeyStoreCheck
{
    /// <summary>Tells what is wrong with the store that is registered under the same key.</summary>
    public sealed class Faults(Func<IReadOnlyList<string>> find)
    {
        public IReadOnlyList<string> Find() => find();
    }

    public sealed class Validator(IServiceProvider services) : IValidateOptions<NamedApiXKeyStoreCheck>
    {
        public ValidateOptionsResult Validate(string? name, NamedApiXKeyStoreCheck options) =>
            services.GetKeyedService<Faults>(name)?.Find() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }
}
