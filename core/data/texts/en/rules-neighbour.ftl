### Skin next to other skin.

rule-near-products-same = The skin above the lips and under the eyes is part of the face: products on the face count there too, and products around the lips count for the face.
rule-near-products-next = Products on the face can reach the lips, and products under the eyes can reach the face. Take care.
rule-near-procedures-same = Treatments on the face count for the lips, the skin around them and under the eyes. Treatments around the lips or under the eyes count for the face.
rule-near-procedures-next = Your lips, next to the face, were treated recently. Take care there.
rule-near-sessions-same = The skin around the lips is part of the face: a session on one counts for the other.
rule-near-sessions-next = You rolled the skin next to this area recently. Take care, and stay away from skin that hasn't recovered.
rule-near-signs = A warning sign on the face counts for the lips, the skin around them and under the eyes. A warning sign in one of those places counts for the face.
