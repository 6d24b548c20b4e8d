// references: compliance
// Members that attributes mark, whatever they are called.
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Compliance.Classification;

[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

[AttributeUsage(AttributeTargets.Property)]
class SensitiveDataAttribute : Attribute;

record Order([property: Private] string Note, string Name);

class Customer
{
    [Private] public string Iban { get; set; } = "";
    [Private] public string? Field;
    [NoDataClassification] public string City { get; set; } = "";
    [DataType(DataType.Password)] public string Entry { get; set; } = "";
    [DataType(DataType.EmailAddress)] public string Mail { get; set; } = "";
    [PasswordPropertyText] public string Typed { get; set; } = "";
    [PasswordPropertyText(false)] public string Shown { get; set; } = "";
    [SensitiveData] public string Diagnosis { get; set; } = "";
    [Private] public int Age { get; set; }
}

class Attributes
{
    void Leaks(Customer customer, Order order, [Private] string note)
    {
        Console.WriteLine([|customer.Iban|]);
        Console.WriteLine([|customer.Field|]);
        Console.WriteLine([|customer.Entry|]);
        Console.WriteLine([|customer.Typed|]);
        Console.WriteLine([|customer.Diagnosis|]);
        Console.WriteLine([|order.Note|]);
        Console.WriteLine([|note|]);
    }

    void Twins(Customer customer, Order order, string note)
    {
        Console.WriteLine(customer.City);
        Console.WriteLine(customer.Mail);
        Console.WriteLine(customer.Shown);
        Console.WriteLine(customer.Age);
        Console.WriteLine(order.Name);
        Console.WriteLine(note);
    }
}
